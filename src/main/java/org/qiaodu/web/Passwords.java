package org.qiaodu.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.qiaodu.model.UserMistake;

/** Who may rule on the graph, each with a password of which only a slow hash is known (PBKDF2 with SHA-256, salted). */
public final class Passwords {
    /** Shortest password, in characters. */
    public static final int SHORTEST = 8;

    /** Rounds of hashing a new password, as OWASP's Password Storage Cheat Sheet (2023) has it. */
    private static final int ROUNDS = 600_000;

    private static final int BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";

    /** What is known of a password; salt and derived key as Base64. */
    private record Hash(int rounds, String salt, String key) {
        static Hash of(char[] password, int rounds) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            String salt = Base64.getEncoder().encodeToString(bytes);
            return new Hash(rounds, salt, derive(password, salt, rounds));
        }

        /** @throws IllegalArgumentException if the salt is not Base64 */
        static String derive(char[] password, String salt, int rounds) {
            try {
                byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(
                                new PBEKeySpec(password, Base64.getDecoder().decode(salt), rounds, BITS))
                        .getEncoded();
                return Base64.getEncoder().encodeToString(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java can do this", e);
            }
        }

        boolean isOf(char[] password) {
            return MessageDigest.isEqual(
                    key.getBytes(StandardCharsets.UTF_8),
                    derive(password, salt, rounds).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final Hash NOBODY = new Hash(ROUNDS, "AAAAAAAAAAAAAAAAAAAAAA==", "");

    private final Map<String, Hash> hashes;

    private Passwords(Map<String, Hash> hashes) {
        this.hashes = hashes;
    }

    /** Nobody's. */
    public static Passwords none() {
        return new Passwords(Map.of());
    }

    /**
     * Reads a file: one line for each name.
     *
     * @throws UserMistake if it cannot be read or a line is not one that {@link #with} wrote
     */
    public static Passwords read(Path file) {
        try {
            Map<String, Hash> hashes = new LinkedHashMap<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    String[] parts = line.split(":", -1);
                    hashes.put(parts[0], hash(parts, file, number));
                }
            }
            return new Passwords(hashes);
        } catch (IOException e) {
            throw new UserMistake(
                    file + ": no such password file; make one with `password NAME --file " + file + "`.", e);
        }
    }

    private static Hash hash(String[] parts, Path file, int line) {
        String text = "[A-Za-z0-9+/]+=*";
        if (parts.length == 5
                && parts[1].equals(SCHEME)
                && parts[2].matches("[1-9]\\d{0,8}")
                && parts[3].matches(text)
                && parts[4].matches(text)) {
            return new Hash(Integer.parseInt(parts[2]), parts[3], parts[4]);
        }
        throw new UserMistake(file + ":" + line + ": not a line of a password file (NAME:" + SCHEME
                + ":ROUNDS:SALT:HASH); write it with `password NAME --file " + file + "`.");
    }

    /**
     * The same with one more name, or another password for it.
     *
     * @throws UserMistake if the name cannot stand in the file, or the password is short
     */
    public Passwords with(String name, char[] password) {
        return with(name, password, ROUNDS);
    }

    /** The same, hashed in so many rounds. */
    Passwords with(String name, char[] password, int rounds) {
        if (!name.matches("[^:\\s\\p{Cntrl}](?:[^:\\p{Cntrl}]*[^:\\s\\p{Cntrl}])?")) {
            throw new UserMistake("'" + name + "': a name has letters and no colon; give another.");
        }
        if (password.length < SHORTEST) {
            throw new UserMistake(
                    "the password has " + password.length + " characters; give one of " + SHORTEST + " or more.");
        }
        Map<String, Hash> more = new LinkedHashMap<>(hashes);
        more.put(name, Hash.of(password, rounds));
        return new Passwords(more);
    }

    /** Whether nobody may. */
    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** The lines of the file. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        hashes.forEach((name, hash) ->
                lines.append(String.join(":", name, SCHEME, "" + hash.rounds, hash.salt, hash.key) + "\n"));
        return lines.toString();
    }

    /** Whether this is the name's password; takes as long for a name that is not known. */
    public boolean match(String name, char[] password) {
        Hash hash = hashes.get(name);
        boolean same = (hash == null ? NOBODY : hash).isOf(password);
        return same && hash != null;
    }
}
