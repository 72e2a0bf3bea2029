package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The tables of account requests. */
public final class ProvisioningEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public ProvisioningEntitiesFactory() {
        super(
                "provisioning",
                "META-INF/provisioning-changelog.xml",
                RequestEntity.class,
                RowEntity.class,
                FileFindingsEntity.class,
                AttachmentEntity.class,
                UploadEntity.class,
                UploadChunkEntity.class,
                AssignedUsernameEntity.class,
                UsernameLikenessEntity.class,
                ContractEntity.class,
                HistoryEntity.class,
                DraftEntity.class,
                HeadingUsesEntity.class,
                DigestEntity.class);
    }
}
