package org.qiaodu.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.qiaodu.model.UserMistake;

/**
 * A certificate with its key, to serve HTTPS with.
 *
 * @param keystore a PKCS #12 or JKS file, as {@code keytool -genkeypair} makes it
 * @param password of the file
 */
public record Tls(Path keystore, String password) {
    public Tls {
        if (!Files.isReadable(keystore)) {
            throw new UserMistake("--tls-keystore " + keystore
                    + ": no such file; make one with `keytool -genkeypair -keyalg RSA -keystore " + keystore + "`.");
        }
    }

    @Override
    public String toString() {
        return "Tls[" + keystore + "]";
    }
}
