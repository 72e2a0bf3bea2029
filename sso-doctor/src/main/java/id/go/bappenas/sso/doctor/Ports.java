package id.go.bappenas.sso.doctor;

import java.util.OptionalInt;

/**
 * Ports of a server beside that of its address.
 *
 * @param http plain HTTP beside TLS; empty for 80 beside 443
 * @param management with health and metrics
 * @param debug of the JVM
 */
record Ports(OptionalInt http, int management, int debug) {}
