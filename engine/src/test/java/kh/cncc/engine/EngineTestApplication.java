package kh.cncc.engine;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine by itself, for its own tests. */
@SpringBootApplication
public class EngineTestApplication {}
