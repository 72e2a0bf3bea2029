package id.go.bappenas.sso.overview;

import java.time.Instant;
import java.util.List;

/**
 * The numbers of a realm.
 *
 * @param counted the moment that the numbers are about
 * @param sections in the order of the page
 * @param complete false if a contributor failed; its sections are missing
 */
public record Overview(Instant counted, List<OverviewSection> sections, boolean complete) {

    public Overview {
        sections = List.copyOf(sections);
    }
}
