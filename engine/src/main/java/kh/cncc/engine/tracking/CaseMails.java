package kh.cncc.engine.tracking;

import kh.cncc.engine.cases.Reach;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of mail about what happens in a case. */
@Configuration(proxyBeanMethods = false)
class CaseMails {

    @Bean
    CaseMail caseMention(DSLContext db, Reach reach) {
        return new CaseMail(CaseMail.MENTION, db, reach);
    }

    @Bean
    CaseMail caseNews(DSLContext db, Reach reach) {
        return new CaseMail(CaseMail.NEWS, db, reach);
    }
}
