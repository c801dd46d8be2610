package kh.cncc.engine.organisation;

import kh.cncc.engine.language.Words;

/** A jurisdiction. */
public record Area(String code, String kind, String slug, Words name) {}
