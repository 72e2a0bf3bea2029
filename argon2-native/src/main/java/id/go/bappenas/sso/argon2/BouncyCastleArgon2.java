package id.go.bappenas.sso.argon2;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.keycloak.crypto.hash.Argon2Parameters;

/** Computes Argon2 with BouncyCastle, as stock Keycloak does. */
final class BouncyCastleArgon2 implements Argon2Hash {

    @Override
    public byte[] of(byte[] password, byte[] salt, HashParameters parameters) {
        var generator = new Argon2BytesGenerator();
        generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                        Argon2Parameters.getTypeValue(parameters.type()))
                .withVersion(Argon2Parameters.getVersionValue(parameters.version()))
                .withSalt(salt)
                .withParallelism(parameters.parallelism())
                .withMemoryAsKB(parameters.memory())
                .withIterations(parameters.iterations())
                .build());
        var hash = new byte[parameters.hashLength()];
        generator.generateBytes(password, hash);
        return hash;
    }

    @Override
    public String code(byte[] salt, HashParameters parameters) {
        return HashCounters.BOUNCY_CASTLE;
    }

    @Override
    public String description() {
        return "BouncyCastle";
    }
}
