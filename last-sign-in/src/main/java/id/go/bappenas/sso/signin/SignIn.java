package id.go.bappenas.sso.signin;

import java.time.LocalDate;

/** A sign-in that counts. @param day in the realm's time zone */
record SignIn(String realmId, String userId, LocalDate day) {}
