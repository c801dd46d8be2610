package kh.cncc.engine.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says about its mail.
 *
 * @param from        sender as it stands in the mail; without one, {@code cncc@} the host of the program's address
 * @param replyTo     where answers go: the secretariat
 * @param perMinute   how many mails leave in a minute at most, on all nodes together
 * @param giveUpAfter how long a mail is tried again that cannot be delivered for now
 * @param lease       after which time a mail that a node took is taken to be of unknown fate, and sent again
 */
@ConfigurationProperties("cncc.mail")
record MailSettings(
        @Nullable String from,
        @Nullable String replyTo,
        @DefaultValue("120") int perMinute,
        @DefaultValue("14d") Duration giveUpAfter,
        @DefaultValue("5m") Duration lease) {

    String sender(URI address) {
        return from == null || from.isBlank() ? "CNCC <cncc@" + host(address) + ">" : from;
    }

    static String host(URI address) {
        String host = address.getHost();
        return host == null ? "localhost" : host;
    }
}
