package kh.cncc.processes.matters;

/** Why a matter goes up, and what this level recommends. */
public record EscalateForm(String reason, String recommendation) {}
