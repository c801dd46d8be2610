package kh.cncc.processes.matters;

import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of mail about matters. */
@Configuration(proxyBeanMethods = false)
class MatterMailKinds {

    @Bean
    MatterMail matterReceipt(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.RECEIPT, reach, matters, organisation);
    }

    @Bean
    MatterMail matterArrived(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.ARRIVED, reach, matters, organisation);
    }

    @Bean
    MatterMail matterCameUp(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.CAME_UP, reach, matters, organisation);
    }

    @Bean
    MatterMail matterLapsed(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.LAPSED, reach, matters, organisation);
    }

    @Bean
    MatterMail matterAsked(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.ASKED, reach, matters, organisation);
    }

    @Bean
    MatterMail matterInterim(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.INTERIM, reach, matters, organisation);
    }

    @Bean
    MatterMail matterReturned(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.RETURNED, reach, matters, organisation);
    }

    @Bean
    MatterMail matterJoined(Reach reach, MatterRows matters, Organisation organisation) {
        return new MatterMail(MatterMail.JOINED, reach, matters, organisation);
    }
}
