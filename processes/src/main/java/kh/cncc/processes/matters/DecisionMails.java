package kh.cncc.processes.matters;

import kh.cncc.engine.cases.Reach;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of mail about decisions. */
@Configuration(proxyBeanMethods = false)
class DecisionMails {

    @Bean
    DecisionMail matterDecided(DSLContext db, Reach reach) {
        return new DecisionMail(DecisionMail.DECIDED, db, reach);
    }

    @Bean
    DecisionMail decisionCopy(DSLContext db, Reach reach) {
        return new DecisionMail(DecisionMail.COPY, db, reach);
    }

    @Bean
    DecisionMail actionGiven(DSLContext db, Reach reach) {
        return new DecisionMail(DecisionMail.GIVEN, db, reach);
    }

    @Bean
    DecisionMail actionDropped(DSLContext db, Reach reach) {
        return new DecisionMail(DecisionMail.DROPPED, db, reach);
    }
}
