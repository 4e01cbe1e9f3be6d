package org.qiaodu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;

/**
 * Where people rule on findings and statements in their browser; closed unless the server may be written to. A form counts
 * only if it was on a page of this server in the same browser: it carries a token made from that browser's cookie.
 */
public final class Desk {
    private static final String COOKIE = "qiaodu-desk";
    private static final int BYTES = 24;

    private final @Nullable Rulings rulings;
    private final Passwords passwords;
    private final Supplier<LocalDate> today;
    private final Attempts attempts = new Attempts(System::nanoTime);
    private final byte[] secret = random();

    private Desk(@Nullable Rulings rulings, Passwords passwords, Supplier<LocalDate> today) {
        this.rulings = rulings;
        this.passwords = passwords;
        this.today = today;
    }

    /** A desk that takes no rulings. */
    public static Desk closed() {
        return new Desk(null, Passwords.none(), () -> LocalDate.EPOCH);
    }

    /**
     * A desk that takes rulings.
     *
     * @param rulings where they are kept
     * @param passwords of those who may rule
     * @param today the date of a ruling
     */
    public static Desk open(Rulings rulings, Passwords passwords, Supplier<LocalDate> today) {
        return new Desk(rulings, passwords, today);
    }

    boolean isOpen() {
        return rulings != null;
    }

    List<Correction> rulings() {
        return rulings == null ? List.of() : rulings.all();
    }

    void rule(Correction ruling) {
        if (rulings != null) {
            rulings.add(ruling);
        }
    }

    LocalDate today() {
        return today.get();
    }

    Attempts attempts() {
        return attempts;
    }

    /** One at a time: hashing is slow by design and must not take the machine from readers. */
    synchronized boolean match(String name, char[] password) {
        return passwords.match(name, password);
    }

    /** The token for forms on a page; gives the browser its cookie if it has none. Empty where the desk is closed. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        if (!isOpen()) {
            return "";
        }
        String id = cookie(request);
        if (id.isEmpty()) {
            id = text(random());
            Cookie cookie = new Cookie(COOKIE, id);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
        response.setHeader("Cache-Control", "private, no-store");
        return sign(id);
    }

    /** Whether a form comes from a page of this server in this browser. */
    boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String here = request.getScheme() + "://" + request.getHeader("Host");
        String site = request.getHeader("Sec-Fetch-Site");
        String id = cookie(request);
        return (origin == null || origin.equals(here))
                && (site == null || site.equals("same-origin"))
                && !id.isEmpty()
                && MessageDigest.isEqual(bytes(sign(id)), bytes(String.valueOf(request.getParameter("token"))));
    }

    private static String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private String sign(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text(mac.doFinal(bytes(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
