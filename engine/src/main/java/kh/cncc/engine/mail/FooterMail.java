package kh.cncc.engine.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.organisation.Official;
import org.springframework.stereotype.Component;

/** Not a mail by itself: what stands below every mail is worded, tried and kept like one. */
@Component
class FooterMail implements MailKind {

    @Override
    public String key() {
        return MailTexts.FOOTER;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of();
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        return Optional.of(MailContent.of(Map.of()));
    }
}
