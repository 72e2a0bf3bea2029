package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Proposes user names for one list: the requested name if it is free and well-formed, otherwise {@code first.last}, with a
 * number from 2 on if that is taken. It proposes no name twice, and no reserved name.
 */
public final class UsernameProposer {

    private final BiPredicate<String, Nik> taken;
    private final Predicate<String> reserved;
    private final Set<String> wished = new HashSet<>();
    private final Set<String> proposed = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param taken whether a user name belongs, or belonged, to another person than the owner of this NIK
     * @param reserved whether a name is reserved
     */
    public UsernameProposer(BiPredicate<String, Nik> taken, Predicate<String> reserved) {
        this.taken = taken;
        this.reserved = reserved;
    }

    /** Registers a name that a row of the list requests. */
    public void wished(String username) {
        wished.add(UsernameFormat.tidy(username));
    }

    /**
     * Proposes a user name for a row.
     *
     * @param findings receives the reason if a requested name is taken
     */
    public String propose(EmployeeData employee, List<Finding> findings) {
        var nik = new Nik(employee.nik());
        var wish = Optional.ofNullable(employee.username())
                .map(UsernameFormat::tidy)
                .filter(wished -> UsernameFormat.isWellFormed(wished) && !reserved.test(wished));
        if (wish.isPresent()) {
            if (!taken.test(wish.get(), nik) && proposed.add(wish.get())) {
                return wish.get();
            }
            findings.add(Finding.warning(Column.USERNAME.field(), "username-taken"));
        }
        return numbered(free(UsernameFormat.of(employee.fullName())), nik);
    }

    /** Adds a prefix, which makes a free name of a reserved name. */
    private String free(String base) {
        var name = base;
        while (reserved.test(name)) {
            name = UsernameFormat.ANYBODY + "." + name;
        }
        return name;
    }

    private String numbered(String base, Nik nik) {
        for (var number = numbers.getOrDefault(base, 1); ; number++) {
            var name = number == 1 ? base : base + number;
            if (!wished.contains(name) && !proposed.contains(name) && !taken.test(name, nik)) {
                numbers.put(base, number + 1);
                proposed.add(name);
                return name;
            }
        }
    }
}
