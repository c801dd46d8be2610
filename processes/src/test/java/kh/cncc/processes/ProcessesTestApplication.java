package kh.cncc.processes;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Engine and processes without screens, for the tests of the processes. */
@SpringBootApplication(scanBasePackages = {"kh.cncc.engine", "kh.cncc.processes"})
public class ProcessesTestApplication {}
