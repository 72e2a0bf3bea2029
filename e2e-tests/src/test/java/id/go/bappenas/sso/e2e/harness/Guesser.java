package id.go.bappenas.sso.e2e.harness;

import java.util.HashMap;
import java.util.Map;

/** Answers the identity step of Lupa Password like an attacker's script, and solves the CAPTCHA if the page has one. */
public final class Guesser {

    private static final String MISMATCH = "Data yang Anda isi tidak cocok";
    private static final int MOST_ANSWERS = 8;

    private Guesser() {}

    /** Opens the identity step in a new session. */
    public static Forms begin(Sso sso, String username, String origin) {
        var device = new Reset(sso).forms();
        if (origin != null) {
            device.from(origin);
        }
        device.get(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        return device.submit(Map.of("username", username));
    }

    /** Submits until the page answers about the data, because the price of the CAPTCHA may rise between two tries. */
    public static Forms submit(Forms device, Map<String, String> answers) {
        for (int attempt = 0; attempt < MOST_ANSWERS; attempt++) {
            var typed = new HashMap<>(answers);
            if (device.captchaCost() != 0) {
                typed.put("captcha", device.captcha());
            }
            device.submit(typed);
            if (isTold(device) || !device.page().equals("identity-check")) {
                return device;
            }
        }
        throw new AssertionError("no answer about the data: " + device.body());
    }

    /** Whether the page says that the data are wrong. */
    public static boolean isTold(Forms device) {
        return device.body().contains(MISMATCH);
    }
}
