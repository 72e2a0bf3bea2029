package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.TypedNumber;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.ColumnUse;
import id.go.bappenas.sso.list.ListReading;
import id.go.bappenas.sso.list.ListSource;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;

/** Sheet, row of headings and columns of the file of a draft's list, as they were understood, and as the officer chooses. */
@Provider
public final class DraftColumnPages {

    static final String PATH = DraftListPages.PATH + "/columns";

    private static final Logger LOG = Logger.getLogger(DraftColumnPages.class);

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    DraftColumnPages(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response show(@PathParam("id") String id, @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> draft.content()
                .people()
                .toChoose()
                .map(source -> views(forms, reader, draft)
                        .page(source, "", "", Map.of())
                        .with("done", DraftForms.note(done))
                        .answer(reader))
                .orElseGet(() -> forms.to(id, DraftListPages.PATH, "")));
    }

    /** Reads the file again as the officer says, without a new upload. */
    @POST
    public Response choose(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            var source = draft.content().people().toChoose();
            if (source.isEmpty() || !DraftForms.isRevision(draft, form)) {
                return forms.to(id, source.isEmpty() ? DraftListPages.PATH : PATH, "changed");
            }
            return form.text("go").equals("forget")
                    ? forget(forms, reader, draft, source.get())
                    : choose(forms, reader, form, draft, source.get());
        });
    }

    private Response choose(DraftForms forms, Caller reader, DeskForm form, Draft draft, DraftSource source) {
        var found = source.found();
        var sheet = found.sheets().contains(form.text("sheet")) ? form.text("sheet") : found.sheet();
        var typedRow = form.text("headingRow").strip();
        var row = typedRow.isEmpty()
                ? Integer.valueOf(0)
                : TypedNumber.row(typedRow).orElse(null);
        var uses = uses(found, form);
        var people = draft.content().people();
        var loses = !sheet.equals(found.sheet())
                && source.isFileOf(people.source())
                && people.edits().count() > 0
                && !form.text("loses").equals("true");
        if (row == null || loses) {
            return views(forms, reader, draft)
                    .page(source, sheet, typedRow, uses)
                    .with("rowInvalid", row == null)
                    .with("loses", loses)
                    .with("done", "")
                    .status(422)
                    .answer(reader);
        }
        var isSameTable = sheet.equals(found.sheet()) && (row == 0 || row == found.headingRow());
        if (!isSameTable) {
            // The columns of another table are not those that the officer has seen.
            return read(
                    forms,
                    reader,
                    draft,
                    source,
                    Set.of(),
                    files -> files.read(source.upload(), sheet, row, Map.of(), true));
        }
        var said = said(source, uses);
        return read(forms, reader, draft, source, said, files -> {
            var reading = files.read(source.upload(), sheet, found.headingRow(), uses, false);
            if (reading.list().isPresent()) {
                var remembered = byHeading(found, uses);
                remembered.keySet().retainAll(said);
                apart(job -> new HeadingMemory(job, reader.in(job)).remember(remembered));
            }
            return reading;
        });
    }

    /** The headings for whose columns the officer has chosen another use than was found, now or before. */
    static Set<String> said(DraftSource source, Map<Integer, ColumnUse> uses) {
        var said = new TreeSet<>(source.said());
        source.found().columns().stream()
                .filter(column -> !uses.get(column.index()).id().equals(column.use()))
                .map(ListSource.SourceColumn::key)
                .filter(key -> !key.isEmpty())
                .forEach(said::add);
        return said;
    }

    private static Map<String, ColumnUse> byHeading(ListSource found, Map<Integer, ColumnUse> uses) {
        var byHeading = new TreeMap<String, ColumnUse>();
        found.columns().forEach(column -> byHeading.put(column.key(), uses.get(column.index())));
        return byHeading;
    }

    /** What was chosen for each column; a column without a choice is used as it was. */
    static Map<Integer, ColumnUse> uses(ListSource found, DeskForm form) {
        var uses = new HashMap<Integer, ColumnUse>();
        found.columns()
                .forEach(column -> uses.put(
                        column.index(),
                        ColumnUse.ofId(form.text("use." + column.index()))
                                .or(() -> ColumnUse.ofId(column.use()))
                                .orElse(ColumnUse.UNUSED)));
        return uses;
    }

    /** Reads the file as its headings say, and forgets what was said of them before. */
    private Response forget(DraftForms forms, Caller reader, Draft draft, DraftSource source) {
        var headings = source.found().columns().stream()
                .filter(ListSource.SourceColumn::remembered)
                .map(ListSource.SourceColumn::key)
                .collect(Collectors.toSet());
        return read(forms, reader, draft, source, Set.of(), files -> {
            apart(job -> new HeadingMemory(job, reader.in(job)).forget(headings));
            return files.read(
                    source.upload(), source.found().sheet(), source.found().headingRow(), Map.of(), false);
        });
    }

    /** How the file is read again. */
    @FunctionalInterface
    private interface Again {
        ListReading of(ListFiles files);
    }

    private Response read(
            DraftForms forms, Caller reader, Draft draft, DraftSource source, Set<String> said, Again again) {
        var files = new ListFiles(session, forms, reader);
        session.getTransactionManager().commit();
        var reading = again.of(files);
        var kept = files.keep(draft, source.understood(reading.source(), said), reading);
        forms.judge(reader, draft.id());
        if (!kept) {
            return forms.to(draft.id(), PATH, "changed");
        }
        return reading.list().isPresent()
                ? forms.to(draft.id(), DraftListPages.PATH, "list")
                : forms.to(draft.id(), PATH, "");
    }

    /** Another officer of the unit may store the same at the same moment; then this is not stored. */
    private void apart(Consumer<KeycloakSession> work) {
        try {
            new DraftForms(session).inTransaction(job -> {
                work.accept(job);
                return true;
            });
        } catch (PersistenceException | ModelException e) {
            LOG.debugf("headings were not remembered: %s", e.getMessage());
        }
    }

    private DraftColumnViews views(DraftForms forms, Caller reader, Draft draft) {
        return new DraftColumnViews(new DraftViews(forms.desk(), new DraftJudge(session, reader), draft), draft);
    }
}
