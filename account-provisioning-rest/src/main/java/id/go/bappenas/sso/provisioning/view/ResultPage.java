package id.go.bappenas.sso.provisioning.view;

import java.util.List;

/**
 * One page of a list in a stable order.
 *
 * @param total count on all pages
 */
public record ResultPage<T>(int page, int size, long total, List<T> items) {}
