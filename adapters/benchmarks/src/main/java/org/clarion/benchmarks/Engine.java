package org.clarion.benchmarks;

/** Which database a measured store is in. Public because JMH fills it in. */
public enum Engine {
  H2,
  POSTGRES
}
