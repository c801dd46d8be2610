package kh.cncc.engine.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.cases.CaseId;

/** The keys of an installation: one seals, all of them open. The cryptography is Google Tink's, AES-GCM with 256 bits. */
final class Keyring {

    /** Tink writes before what it seals: one byte, and the key's id. */
    static final int PREFIX = 5;

    private final KeysetHandle handle;
    private final Aead aead;

    private Keyring(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static Keyring fresh() {
        return secure(() -> new Keyring(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
    }

    static Keyring parse(String text) {
        return secure(() -> new Keyring(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())));
    }

    String text() {
        return secure(() -> TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    /** The same keys and a new one, which seals from now on. */
    Keyring withAnother() {
        return secure(() -> new Keyring(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** The id of the key that seals. */
    long primary() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        for (int at = 0; at < handle.size(); at++) {
            ids.add(Integer.toUnsignedLong(handle.getAt(at).getId()));
        }
        return ids;
    }

    /** What begins everything that the present key sealed. */
    byte[] prefix() {
        return ByteBuffer.allocate(PREFIX).put((byte) 1).putInt((int) primary()).array();
    }

    /** Whether one of these keys sealed this. */
    boolean knows(byte[] sealed) {
        return sealed.length > PREFIX
                && ids().contains(Integer.toUnsignedLong(ByteBuffer.wrap(sealed).getInt(1)));
    }

    byte[] seal(CaseId id, SealedColumn column, byte[] content) {
        return secure(() -> aead.encrypt(content, boundTo(id, column)));
    }

    byte[] unseal(CaseId id, SealedColumn column, byte[] sealed) {
        return secure(() -> aead.decrypt(sealed, boundTo(id, column)));
    }

    private static byte[] boundTo(CaseId id, SealedColumn column) {
        return (id.value() + "/" + column.field()).getBytes(StandardCharsets.UTF_8);
    }

    private interface Work<T> {
        T done() throws GeneralSecurityException;
    }

    /** What cannot be opened was changed behind the program's back, or is another place's: never words to be shown. */
    private static <T> T secure(Work<T> work) {
        try {
            AeadConfig.register();
            return work.done();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed cannot be opened with these keys", e);
        }
    }
}
