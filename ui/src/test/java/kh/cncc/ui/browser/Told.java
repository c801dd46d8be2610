package kh.cncc.ui.browser;

import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;

/** What is said of a matter when it is raised. */
record Told(
        Topic topic,
        Urgency urgency,
        Confidentiality confidentiality,
        String area,
        String subject,
        String account,
        String asked) {

    /** One that can wait and that all may see who answer for the area. */
    Told(Topic topic, String area, String subject, String account, String asked) {
        this(topic, Urgency.ORDINARY, Confidentiality.ORDINARY, area, subject, account, asked);
    }
}
