package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The work of one subject.
 *
 * @param server does it
 * @param preparation prepares one operation, such as a signed-in person; not measured. The operation does the work once, throws
 *     if the server did not do it, and returns the nanoseconds of the timed part
 */
public record Work(Subject subject, Contender server, Supplier<LongSupplier> preparation) {}
