package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that a test makes for itself. */
public final class KeyStores {
  private KeyStores() {}

  /** Puts a new certificate for this computer into a file, at once and whole. */
  public static void make(Path file, String password, int days) throws Exception {
    Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
    Files.deleteIfExists(fresh);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "paydesk",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                fresh.toString(),
                "-storepass",
                password,
                "-dname",
                "CN=paydesk",
                "-ext",
                "san=ip:127.0.0.1",
                "-startdate",
                "-2d",
                "-validity",
                Integer.toString(days))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  public static Certificate certificate(Path file, String password)
      throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), password.toCharArray()).getCertificate("paydesk");
  }

  /** Trusts the certificates given and no others. */
  public static SSLContext trusting(Certificate... certificates)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (Certificate certificate : certificates) {
      trusted.setCertificateEntry("c" + trusted.size(), certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
