package kh.cncc.processes.matters;

/** Ids of the model that Java knows by name. A test checks them against the model. */
final class MatterModel {

    static final String MATTER = "matter";

    static final String CONSIDER = "considerMatter";
    static final String CHOOSE = "chooseMechanism";
    static final String ANSWER_REFERRAL = "answerReferral";
    static final String GIVE_INFORMATION = "giveInformation";
    static final String GIVE_CONSENT = "giveConsent";
    static final String CARRY_OUT_ACTION = "carryOutAction";
    static final String CONFIRM_OUTCOME = "confirmOutcome";

    static final String LEAD_ANSWERED = "matter.leadAnswered";
    static final String WITHDRAWN_MESSAGE = "matter.withdrawn";
    static final String REOPENED = "matter.reopened";
    static final String SUPERSEDED = "matter.superseded";
    static final String DECIDED_AGAIN = "matter.decidedAgain";

    static final String CONSENT_NEEDED = "consentNeeded";

    static final String CONSIDER_SCREEN = "consider";
    static final String CHOOSE_SCREEN = "choose";
    static final String INFORMATION_SCREEN = "information";
    static final String REFERRAL_SCREEN = "referral";
    static final String CONSENT_SCREEN = "consent";
    static final String ACTION_SCREEN = "action";
    static final String CONFIRM_SCREEN = "confirm";

    static final String DECIDE = "decide";
    static final String REFER = "refer";
    static final String ASK = "ask";
    static final String INADMISSIBLE = "inadmissible";
    static final String JOIN = "join";
    static final String SPLIT = "split";
    static final String ESCALATE = "escalate";
    static final String HAND_DOWN = "handDown";
    static final String ASSIGN = "assign";
    static final String COUNCIL = "council";
    static final String ANSWER = "answer";
    static final String CONSENT = "consent";
    static final String DONE = "done";
    static final String CONFIRM = "confirm";
    static final String OBJECT = "object";

    /** Variable that names the mechanism that was chosen, and the one that names the parts of a matter. */
    static final String CHOSEN = "chosenMechanismId";

    static final String PARTS = "parts";

    private MatterModel() {}
}
