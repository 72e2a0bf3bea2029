package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.FormerMailboxesForgotten;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.task.RecurringTask;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Realm resource {@code employee-notice}. It also deletes the links of a removed person or realm. */
public final class NotMeResourceFactory implements RealmResourceProviderFactory, OperationalInfo {

    static final String PROVIDER_ID = "employee-notice";

    private NotMeLimits limits;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new NotMeResource(session, limits);
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        limits = NotMeLimits.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(NotMeResourceFactory::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof AccountRemoved removed) {
            forget(removed.session(), removed.realm(), removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            forgetAll(removed.getKeycloakSession(), removed.getRealm());
        } else if (event instanceof PostMigrationEvent migrated) {
            RecurringTask.sweep(migrated.getFactory(), "SSO_NOT_ME_LINK", NotMeResourceFactory::deleteOldLinks);
            RecurringTask.sweep(
                    migrated.getFactory(),
                    "SSO_HELD_ALARM",
                    session -> HeldAlarmRepository.deleteOld(session, RecurringTask.CHUNK));
        } else if (event instanceof FormerMailboxesForgotten mailboxes) {
            NotMeLinkRepository.forgetFormerMailboxes(mailboxes.session(), mailboxes.before());
        }
    }

    private static int deleteOldLinks(KeycloakSession session) {
        var room = RecurringTask.CHUNK;
        for (var realm : session.realms().getRealmsStream().toList()) {
            room -= new NotMeLinkRepository(session, realm).deleteOld(room);
            if (room == 0) {
                break;
            }
        }
        return RecurringTask.CHUNK - room;
    }

    private static void forget(KeycloakSession session, RealmModel realm, String userId) {
        new NotMeLinkRepository(session, realm).forget(userId);
        new AnnouncedPasswordRepository(session, realm).forget(userId);
        new HeldAlarmRepository(session, realm).forget(userId);
    }

    private static void forgetAll(KeycloakSession session, RealmModel realm) {
        new NotMeLinkRepository(session, realm).forgetAll();
        new AnnouncedPasswordRepository(session, realm).forgetAll();
        new HeldAlarmRepository(session, realm).forgetAll();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return NotMeLimits.properties();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
