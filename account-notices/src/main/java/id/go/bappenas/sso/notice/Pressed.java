package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;

/**
 * A press of "Bukan saya" that did something.
 *
 * @param userId of the person whose account it is
 * @param told how Pusdatin is told of it
 */
record Pressed(String userId, Disowned about, Effects effects, Told told) {}
