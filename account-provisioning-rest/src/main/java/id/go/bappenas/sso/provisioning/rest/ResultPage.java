package id.go.bappenas.sso.provisioning.rest;

import java.util.List;

/**
 * A page in a stable order.
 *
 * @param total on all pages
 */
record ResultPage<T>(int page, int size, long total, List<T> items) {}
