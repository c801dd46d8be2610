package kh.cncc.processes.matters;

import kh.cncc.processes.desk.TaskHead;

/** The screen of the department that a matter was referred to. */
public record ReferralPage(TaskHead task, MatterPage matter, ReferralLine referral) {}
