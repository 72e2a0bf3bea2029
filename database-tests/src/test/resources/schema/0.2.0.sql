create table databasechangelog_account_no (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_employee_s (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_last_sign_ (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_mail_outbo (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_nik_reset (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_password_p (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_provider_s (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table databasechangelog_provisioni (
  author character varying(255) not null,
  comments character varying(255),
  contexts character varying(255),
  dateexecuted timestamp without time zone not null,
  deployment_id character varying(10),
  description character varying(255),
  exectype character varying(10) not null,
  filename character varying(255) not null,
  id character varying(255) not null,
  labels character varying(255),
  liquibase character varying(20),
  md5sum character varying(35),
  orderexecuted integer not null,
  tag character varying(255)
);

create table sso_address_dispute (
  address character varying(254),
  closed boolean not null default false,
  first_at bigint,
  first_by character varying(255),
  first_officer character varying(2000),
  frozen_address character varying(254),
  notice character varying(32) not null,
  noticed_at bigint not null,
  opened_at bigint not null,
  realm_id character varying(36) not null,
  resolved_at bigint,
  resolved_by character varying(255),
  user_id character varying(255) not null
);
alter table sso_address_dispute add constraint pk_sso_address_dispute PRIMARY KEY (user_id);
CREATE INDEX idx_sso_address_dispute ON public.sso_address_dispute USING btree (realm_id, resolved_at);

create table sso_counter (
  ends_at bigint not null,
  id character varying(64) not null,
  realm_id character varying(36) not null,
  tries bigint not null
);
alter table sso_counter add constraint pk_sso_counter PRIMARY KEY (id);
CREATE INDEX idx_sso_counter_ends_at ON public.sso_counter USING btree (ends_at);

create table sso_dispute_press (
  id character varying(36) not null,
  mailbox character varying(254),
  notice character varying(32) not null,
  noticed_at bigint not null,
  pressed_at bigint not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_dispute_press add constraint pk_sso_dispute_press PRIMARY KEY (id);
CREATE INDEX idx_sso_dispute_press_user ON public.sso_dispute_press USING btree (realm_id, user_id);

create table sso_employee_identity (
  date_digest character varying(64) not null,
  key_name character varying(64) not null,
  nik_digest character varying(64) not null,
  nik_last_four character varying(4) not null,
  place_digest character varying(64) not null,
  realm_id character varying(36) not null,
  recorded_at bigint not null,
  recorded_by character varying(255),
  recorders character varying(300),
  user_id character varying(255) not null
);
alter table sso_employee_identity add constraint pk_sso_employee_identity PRIMARY KEY (user_id);
CREATE INDEX idx_sso_employee_identity_key ON public.sso_employee_identity USING btree (realm_id, key_name);
CREATE INDEX idx_sso_employee_identity_time ON public.sso_employee_identity USING btree (realm_id, recorded_at, user_id);

create table sso_employee_nik (
  key_name character varying(64) not null,
  nik_digest character varying(64) not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_employee_nik add constraint pk_sso_employee_nik PRIMARY KEY (nik_digest);
CREATE INDEX idx_sso_employee_nik_realm ON public.sso_employee_nik USING btree (realm_id);
CREATE INDEX idx_sso_employee_nik_user ON public.sso_employee_nik USING btree (user_id);

create table sso_external_address (
  address character varying(254) not null,
  first_by character varying(255),
  first_confirmer character varying(2000),
  held boolean not null default false,
  realm_id character varying(36) not null,
  set_by character varying(255),
  setter character varying(2000),
  since bigint not null,
  user_id character varying(255) not null,
  vouched_at bigint,
  vouched_by character varying(255)
);
alter table sso_external_address add constraint pk_sso_external_address PRIMARY KEY (user_id);
CREATE INDEX idx_sso_external_address ON public.sso_external_address USING btree (realm_id, address);

create table sso_forgotten_identity (
  forgotten_at bigint not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_forgotten_identity add constraint pk_sso_forgotten_identity PRIMARY KEY (user_id);
CREATE INDEX idx_sso_forgotten_identity ON public.sso_forgotten_identity USING btree (realm_id);

create table sso_former_work_mailbox (
  address character varying(255) not null,
  id character varying(36) not null,
  left_at bigint not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_former_work_mailbox add constraint pk_sso_former_work_mailbox PRIMARY KEY (id);
CREATE INDEX idx_sso_former_work_mailbox_left ON public.sso_former_work_mailbox USING btree (left_at);
CREATE INDEX idx_sso_former_work_mailbox_user ON public.sso_former_work_mailbox USING btree (realm_id, user_id);

create table sso_held_alarm (
  about character varying(32) not null,
  disowned_at bigint not null,
  id character varying(36) not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_held_alarm add constraint pk_sso_held_alarm PRIMARY KEY (id);
CREATE INDEX idx_sso_held_alarm_user ON public.sso_held_alarm USING btree (realm_id, user_id);

create table sso_last_sign_in (
  counted_from character varying(10) not null,
  last_day character varying(10),
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_last_sign_in add constraint pk_sso_last_sign_in PRIMARY KEY (user_id);
CREATE INDEX idx_sso_last_sign_in_counted ON public.sso_last_sign_in USING btree (realm_id, counted_from, user_id);

create table sso_mail_order (
  claim character varying(36),
  details character varying(4000) not null,
  due_at bigint not null,
  failed_at bigint,
  failures integer not null default 0,
  id character varying(36) not null,
  kind character varying(64) not null,
  last_error character varying(255),
  ordered_at bigint not null,
  realm_id character varying(36) not null,
  refusals integer not null default 0,
  user_id character varying(255)
);
alter table sso_mail_order add constraint pk_sso_mail_order PRIMARY KEY (id);
CREATE INDEX idx_sso_mail_order_due ON public.sso_mail_order USING btree (due_at);
CREATE INDEX idx_sso_mail_order_failed ON public.sso_mail_order USING btree (realm_id, failed_at);
CREATE INDEX idx_sso_mail_order_user ON public.sso_mail_order USING btree (realm_id, user_id);

create table sso_not_me_link (
  about character varying(32) not null,
  browser character varying(64),
  credential_id character varying(36),
  external_mailbox character varying(254),
  given_up boolean not null default false,
  happened_at bigint not null,
  id character varying(36) not null,
  items character varying(64),
  mailed_at bigint not null,
  origin character varying(64),
  realm_id character varying(36) not null,
  secret_digest character varying(64) not null,
  used_at bigint,
  used_with character varying(36),
  user_id character varying(255) not null
);
alter table sso_not_me_link add constraint pk_sso_not_me_link PRIMARY KEY (id);
CREATE INDEX idx_sso_not_me_link_end ON public.sso_not_me_link USING btree (realm_id, mailed_at);
CREATE INDEX idx_sso_not_me_link_mailed ON public.sso_not_me_link USING btree (mailed_at);
CREATE INDEX idx_sso_not_me_link_user ON public.sso_not_me_link USING btree (realm_id, user_id);

create table sso_password_reminder (
  days_before integer not null,
  expires_at bigint not null,
  id character varying(36) not null,
  ordered_at bigint not null,
  password_date bigint not null,
  realm_id character varying(36) not null,
  user_id character varying(255) not null
);
alter table sso_password_reminder add constraint pk_sso_password_reminder PRIMARY KEY (id);
alter table sso_password_reminder add constraint uq_sso_password_reminder UNIQUE (user_id, password_date, days_before);
CREATE INDEX idx_sso_password_reminder_end ON public.sso_password_reminder USING btree (expires_at);
CREATE INDEX idx_sso_password_reminder_ordr ON public.sso_password_reminder USING btree (realm_id, ordered_at);

create table sso_provisioning_attachment (
  bytes integer not null,
  file_name character varying(100) not null,
  id character varying(36) not null,
  ordinal integer not null,
  realm_id character varying(36) not null,
  request_id character varying(36) not null,
  sealed_data bytea,
  sent_sha256 character varying(64),
  sha256 character varying(64) not null,
  type character varying(32) not null,
  upload_id character varying(36)
);
alter table sso_provisioning_attachment add constraint pk_sso_prov_attachment PRIMARY KEY (id);
alter table sso_provisioning_attachment add constraint uc_sso_prov_attachment UNIQUE (request_id, ordinal);
CREATE INDEX idx_sso_prov_attach_realm ON public.sso_provisioning_attachment USING btree (realm_id);

create table sso_provisioning_chunk (
  id character varying(36) not null,
  ordinal integer not null,
  realm_id character varying(36) not null,
  sealed_data bytea not null,
  upload_id character varying(36) not null
);
alter table sso_provisioning_chunk add constraint pk_sso_prov_chunk PRIMARY KEY (id);
alter table sso_provisioning_chunk add constraint uc_sso_prov_chunk UNIQUE (upload_id, ordinal);
CREATE INDEX idx_sso_prov_chunk_realm ON public.sso_provisioning_chunk USING btree (realm_id);

create table sso_provisioning_contract (
  decided_end character varying(10),
  end_date character varying(10),
  ended boolean not null,
  flexiwork_only boolean not null,
  notice_of character varying(10),
  realm_id character varying(36) not null,
  request_id character varying(36),
  user_id character varying(255) not null
);
alter table sso_provisioning_contract add constraint pk_sso_prov_contract PRIMARY KEY (user_id);
CREATE INDEX idx_sso_prov_contract_end ON public.sso_provisioning_contract USING btree (realm_id, end_date);
CREATE INDEX idx_sso_prov_contract_request ON public.sso_provisioning_contract USING btree (request_id);

create table sso_provisioning_digest (
  id character varying(36) not null,
  realm_id character varying(36) not null,
  sent_at bigint not null
);
alter table sso_provisioning_digest add constraint pk_sso_prov_digest PRIMARY KEY (id);

create table sso_provisioning_draft (
  changed_at bigint not null,
  expires_at bigint not null,
  id character varying(36) not null,
  realm_id character varying(36) not null,
  sealed_data bytea not null,
  sealed_findings bytea,
  sealed_rows bytea,
  sealed_title bytea not null,
  submitter_id character varying(255) not null,
  version integer not null
);
alter table sso_provisioning_draft add constraint pk_sso_prov_draft PRIMARY KEY (id);
CREATE INDEX idx_sso_prov_draft_expires ON public.sso_provisioning_draft USING btree (realm_id, expires_at);
CREATE INDEX idx_sso_prov_draft_submitter ON public.sso_provisioning_draft USING btree (realm_id, submitter_id);

create table sso_provisioning_headings (
  id character varying(64) not null,
  realm_id character varying(36) not null,
  uses bytea not null
);
alter table sso_provisioning_headings add constraint pk_sso_prov_headings PRIMARY KEY (id);
CREATE INDEX idx_sso_prov_headings_realm ON public.sso_provisioning_headings USING btree (realm_id);

create table sso_provisioning_history (
  act character varying(32) not null,
  actor_id character varying(255),
  actor_name character varying(255),
  details character varying(4000),
  happened_at bigint not null,
  id character varying(36) not null,
  list_row integer,
  realm_id character varying(36) not null,
  request_id character varying(36) not null
);
alter table sso_provisioning_history add constraint pk_sso_prov_history PRIMARY KEY (id);
CREATE INDEX idx_sso_prov_history ON public.sso_provisioning_history USING btree (request_id, happened_at);
CREATE INDEX idx_sso_prov_history_realm ON public.sso_provisioning_history USING btree (realm_id, happened_at);

create table sso_provisioning_likeness (
  name character varying(255) not null,
  realm_id character varying(36) not null,
  skeleton character varying(255) not null
);
alter table sso_provisioning_likeness add constraint pk_sso_prov_likeness PRIMARY KEY (realm_id, name);
CREATE INDEX idx_sso_prov_likeness ON public.sso_provisioning_likeness USING btree (realm_id, skeleton);

create table sso_provisioning_name (
  given_at bigint not null,
  name character varying(255) not null,
  nik_digests character varying(2000),
  realm_id character varying(36) not null
);
alter table sso_provisioning_name add constraint pk_sso_prov_name PRIMARY KEY (realm_id, name);
CREATE INDEX idx_sso_prov_name_given ON public.sso_provisioning_name USING btree (realm_id, given_at);

create table sso_provisioning_request (
  body_digest character varying(64) not null,
  cleared_at bigint,
  compared_at bigint,
  completed_at bigint,
  decided_at bigint,
  decider_id character varying(255),
  decider_name character varying(255),
  employees integer not null,
  findings character varying(4000) not null,
  id character varying(36) not null,
  idempotency_claim character varying(64) not null,
  kind character varying(20) not null,
  memo_claim character varying(64) not null,
  memo_date character varying(10) not null,
  memo_likeness character varying(64),
  memo_number character varying(255) not null,
  memo_subject character varying(255) not null,
  news_at bigint,
  realm_id character varying(36) not null,
  reason character varying(1000),
  revision integer not null default 0,
  signatory character varying(255) not null,
  signatory_position character varying(255) not null,
  status character varying(20) not null,
  submitted_at bigint not null,
  submitter_id character varying(255) not null,
  submitter_name character varying(255) not null,
  submitter_niks character varying(2000),
  unit character varying(255) not null,
  work_mailbox boolean not null
);
alter table sso_provisioning_request add constraint pk_sso_prov_request PRIMARY KEY (id);
alter table sso_provisioning_request add constraint uc_sso_prov_idempotency UNIQUE (idempotency_claim);
alter table sso_provisioning_request add constraint uc_sso_prov_memo UNIQUE (memo_claim);
CREATE INDEX idx_sso_prov_memo_likeness ON public.sso_provisioning_request USING btree (memo_likeness);
CREATE INDEX idx_sso_prov_request_decided ON public.sso_provisioning_request USING btree (decided_at);
CREATE INDEX idx_sso_prov_request_done ON public.sso_provisioning_request USING btree (completed_at);
CREATE INDEX idx_sso_prov_request_news ON public.sso_provisioning_request USING btree (news_at);
CREATE INDEX idx_sso_prov_request_owner ON public.sso_provisioning_request USING btree (realm_id, submitter_id, submitted_at);
CREATE INDEX idx_sso_prov_request_status ON public.sso_provisioning_request USING btree (status, submitted_at);
CREATE INDEX idx_sso_prov_request_time ON public.sso_provisioning_request USING btree (realm_id, submitted_at);

create table sso_provisioning_row (
  acknowledged boolean not null default false,
  changed_at bigint not null,
  claim character varying(36),
  contract_end character varying(10),
  contract_start character varying(10),
  due_at bigint,
  exclusion character varying(1000),
  failures integer not null default 0,
  file_findings character varying(4000),
  findings character varying(4000) not null,
  id character varying(36) not null,
  last_error character varying(255),
  list_row integer not null,
  nik_digest character varying(64) not null,
  password_at bigint,
  reached boolean not null default false,
  reactivate boolean not null default false,
  realm_id character varying(36) not null,
  request_id character varying(36) not null,
  sealed_data bytea,
  shorten boolean not null default false,
  state character varying(20) not null,
  user_id character varying(255),
  username character varying(255)
);
alter table sso_provisioning_row add constraint pk_sso_prov_row PRIMARY KEY (id);
alter table sso_provisioning_row add constraint uc_sso_prov_row UNIQUE (request_id, list_row);
CREATE INDEX idx_sso_prov_row_due ON public.sso_provisioning_row USING btree (due_at, id);
CREATE INDEX idx_sso_prov_row_nik ON public.sso_provisioning_row USING btree (nik_digest);
CREATE INDEX idx_sso_prov_row_realm ON public.sso_provisioning_row USING btree (realm_id);
CREATE INDEX idx_sso_prov_row_state ON public.sso_provisioning_row USING btree (realm_id, state);
CREATE INDEX idx_sso_prov_row_user ON public.sso_provisioning_row USING btree (user_id);

create table sso_provisioning_upload (
  bytes integer not null default 0,
  checked boolean not null default false,
  expires_at bigint not null,
  id character varying(36) not null,
  realm_id character varying(36) not null,
  request_id character varying(36),
  sent_sha256 character varying(64),
  sha256 character varying(64),
  submitter_id character varying(255) not null,
  type character varying(32) not null
);
alter table sso_provisioning_upload add constraint pk_sso_prov_upload PRIMARY KEY (id);
CREATE INDEX idx_sso_prov_upload_expires ON public.sso_provisioning_upload USING btree (realm_id, expires_at);
CREATE INDEX idx_sso_prov_upload_request ON public.sso_provisioning_upload USING btree (request_id);

create table sso_refused_mailbox (
  answer character varying(32),
  id character varying(64) not null,
  realm_id character varying(36) not null,
  refused_at bigint not null,
  user_id character varying(255) not null
);
alter table sso_refused_mailbox add constraint pk_sso_refused_mailbox PRIMARY KEY (id);
CREATE INDEX idx_sso_refused_mailbox_end ON public.sso_refused_mailbox USING btree (refused_at);
CREATE INDEX idx_sso_refused_mailbox_user ON public.sso_refused_mailbox USING btree (realm_id, user_id);

create table sso_reset_request (
  address_digest character varying(64) not null,
  browser character varying(64),
  client_id character varying(255),
  expires_at bigint not null,
  id character varying(36) not null,
  origin character varying(64),
  password_date bigint not null,
  realm_id character varying(36) not null,
  requested_at bigint not null,
  secret_digest character varying(64) not null,
  state character varying(16) not null,
  user_id character varying(255) not null
);
alter table sso_reset_request add constraint pk_sso_reset_request PRIMARY KEY (id);
CREATE INDEX idx_sso_reset_request_end ON public.sso_reset_request USING btree (expires_at);
CREATE INDEX idx_sso_reset_request_user ON public.sso_reset_request USING btree (realm_id, user_id);

create table sso_told_password (
  began_at bigint not null,
  disowned_at bigint,
  realm_id character varying(36) not null,
  user_id character varying(255) not null,
  written_at bigint not null
);
alter table sso_told_password add constraint pk_sso_told_password PRIMARY KEY (user_id);

create table sso_trusted_address (
  address character varying(254) not null,
  id character varying(36) not null,
  realm_id character varying(36) not null,
  trusted_from bigint not null,
  trusted_until bigint not null,
  user_id character varying(255) not null
);
alter table sso_trusted_address add constraint pk_sso_trusted_address PRIMARY KEY (id);
CREATE INDEX idx_sso_trusted_address_end ON public.sso_trusted_address USING btree (trusted_until);
CREATE INDEX idx_sso_trusted_address_user ON public.sso_trusted_address USING btree (realm_id, user_id);

insert into databasechangelog_account_no (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_not_me_link', 'sso-bappenas', 'META-INF/notice-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:66e585b8cc86c2d212c10eae5968a409', 'createTable tableName=SSO_NOT_ME_LINK; createIndex indexName=IDX_SSO_NOT_ME_LINK_USER, tableName=SSO_NOT_ME_LINK; createIndex indexName=IDX_SSO_NOT_ME_LINK_END, tableName=SSO_NOT_ME_LINK; createIndex indexName=IDX_SSO_NOT_ME_LINK_MAILED, tableName...', '4.33.0');
insert into databasechangelog_account_no (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_told_password', 'sso-bappenas', 'META-INF/notice-changelog.xml', '2026-01-01', 2, 'EXECUTED', '9:015282f9cb7c4d08b7791beeeab90778', 'createTable tableName=SSO_TOLD_PASSWORD', '4.33.0');
insert into databasechangelog_account_no (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_held_alarm', 'sso-bappenas', 'META-INF/notice-changelog.xml', '2026-01-01', 3, 'EXECUTED', '9:28fa7f2bce2dc52ba19a7568507beab5', 'createTable tableName=SSO_HELD_ALARM; createIndex indexName=IDX_SSO_HELD_ALARM_USER, tableName=SSO_HELD_ALARM', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_employee_identity', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:2cf9afdd918f8afacc59d470373fe51f', 'createTable tableName=SSO_EMPLOYEE_IDENTITY; createIndex indexName=IDX_SSO_EMPLOYEE_IDENTITY_KEY, tableName=SSO_EMPLOYEE_IDENTITY; createIndex indexName=IDX_SSO_EMPLOYEE_IDENTITY_TIME, tableName=SSO_EMPLOYEE_IDENTITY', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_employee_nik', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 2, 'EXECUTED', '9:da97ad122a9f8229729d7dc29ed3014d', 'createTable tableName=SSO_EMPLOYEE_NIK; createIndex indexName=IDX_SSO_EMPLOYEE_NIK_USER, tableName=SSO_EMPLOYEE_NIK; createIndex indexName=IDX_SSO_EMPLOYEE_NIK_REALM, tableName=SSO_EMPLOYEE_NIK', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_forgotten_identity', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 3, 'EXECUTED', '9:fd1e2345fbec553454aeb23561a4c80d', 'createTable tableName=SSO_FORGOTTEN_IDENTITY; createIndex indexName=IDX_SSO_FORGOTTEN_IDENTITY, tableName=SSO_FORGOTTEN_IDENTITY', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_external_address', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 4, 'EXECUTED', '9:2ffd764c531511a307b2537fd5c973e9', 'createTable tableName=SSO_EXTERNAL_ADDRESS; createIndex indexName=IDX_SSO_EXTERNAL_ADDRESS, tableName=SSO_EXTERNAL_ADDRESS', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_trusted_address', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 5, 'EXECUTED', '9:85cd2caab441888b5935dba21e07b5f9', 'createTable tableName=SSO_TRUSTED_ADDRESS; createIndex indexName=IDX_SSO_TRUSTED_ADDRESS_USER, tableName=SSO_TRUSTED_ADDRESS; createIndex indexName=IDX_SSO_TRUSTED_ADDRESS_END, tableName=SSO_TRUSTED_ADDRESS', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_address_dispute', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 6, 'EXECUTED', '9:779c38527d09694fed2aaf53254b7f8c', 'createTable tableName=SSO_ADDRESS_DISPUTE; createIndex indexName=IDX_SSO_ADDRESS_DISPUTE, tableName=SSO_ADDRESS_DISPUTE', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_former_work_mailbox', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 7, 'EXECUTED', '9:634c12a1e5478929190dd78185922bfd', 'createTable tableName=SSO_FORMER_WORK_MAILBOX; createIndex indexName=IDX_SSO_FORMER_WORK_MAILBOX_USER, tableName=SSO_FORMER_WORK_MAILBOX; createIndex indexName=IDX_SSO_FORMER_WORK_MAILBOX_LEFT, tableName=SSO_FORMER_WORK_MAILBOX', '4.33.0');
insert into databasechangelog_employee_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_dispute_press', 'sso-bappenas', 'META-INF/employee-changelog.xml', '2026-01-01', 8, 'EXECUTED', '9:19cb24d7768b5cbe6236029390c8578f', 'createTable tableName=SSO_DISPUTE_PRESS; createIndex indexName=IDX_SSO_DISPUTE_PRESS_USER, tableName=SSO_DISPUTE_PRESS', '4.33.0');
insert into databasechangelog_last_sign_ (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_last_sign_in', 'sso-bappenas', 'META-INF/sign-in-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:6d7f6994f1e4a2cead3424abd0a522ff', 'createTable tableName=SSO_LAST_SIGN_IN; createIndex indexName=IDX_SSO_LAST_SIGN_IN_COUNTED, tableName=SSO_LAST_SIGN_IN', '4.33.0');
insert into databasechangelog_mail_outbo (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_mail_order', 'sso-bappenas', 'META-INF/mail-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:cb9ec1742f4d53b588b2abaed0892f50', 'createTable tableName=SSO_MAIL_ORDER; createIndex indexName=IDX_SSO_MAIL_ORDER_DUE, tableName=SSO_MAIL_ORDER; createIndex indexName=IDX_SSO_MAIL_ORDER_USER, tableName=SSO_MAIL_ORDER; createIndex indexName=IDX_SSO_MAIL_ORDER_FAILED, tableName=SSO_M...', '4.33.0');
insert into databasechangelog_mail_outbo (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_mail_order_refusals', 'sso-bappenas', 'META-INF/mail-changelog.xml', '2026-01-01', 2, 'EXECUTED', '9:d9675520c06594dbdf75b0dbc1ad0e7d', 'addColumn tableName=SSO_MAIL_ORDER', '4.33.0');
insert into databasechangelog_mail_outbo (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_refused_mailbox', 'sso-bappenas', 'META-INF/mail-changelog.xml', '2026-01-01', 3, 'EXECUTED', '9:d4b20ec5639caf4e4e896b1447075610', 'createTable tableName=SSO_REFUSED_MAILBOX; createIndex indexName=IDX_SSO_REFUSED_MAILBOX_USER, tableName=SSO_REFUSED_MAILBOX; createIndex indexName=IDX_SSO_REFUSED_MAILBOX_END, tableName=SSO_REFUSED_MAILBOX', '4.33.0');
insert into databasechangelog_nik_reset (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_reset_request', 'sso-bappenas', 'META-INF/reset-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:09fa45c0a32889dd778ab589ba121323', 'createTable tableName=SSO_RESET_REQUEST; createIndex indexName=IDX_SSO_RESET_REQUEST_USER, tableName=SSO_RESET_REQUEST; createIndex indexName=IDX_SSO_RESET_REQUEST_END, tableName=SSO_RESET_REQUEST', '4.33.0');
insert into databasechangelog_password_p (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_password_reminder', 'sso-bappenas', 'META-INF/password-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:5a2d7130cfb96e4957a7414128b0ad46', 'createTable tableName=SSO_PASSWORD_REMINDER; addUniqueConstraint constraintName=UQ_SSO_PASSWORD_REMINDER, tableName=SSO_PASSWORD_REMINDER; createIndex indexName=IDX_SSO_PASSWORD_REMINDER_ORDR, tableName=SSO_PASSWORD_REMINDER; createIndex indexName...', '4.33.0');
insert into databasechangelog_provider_s (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_counter', 'sso-bappenas', 'META-INF/support-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:4817a71e0cbc9baca87a7f70a791525c', 'createTable tableName=SSO_COUNTER; createIndex indexName=IDX_SSO_COUNTER_ENDS_AT, tableName=SSO_COUNTER', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_request', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 1, 'EXECUTED', '9:d963ce7760f077427197328234e47eb6', 'createTable tableName=SSO_PROVISIONING_REQUEST; addUniqueConstraint constraintName=UC_SSO_PROV_MEMO, tableName=SSO_PROVISIONING_REQUEST; addUniqueConstraint constraintName=UC_SSO_PROV_IDEMPOTENCY, tableName=SSO_PROVISIONING_REQUEST; createIndex in...', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_row', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 2, 'EXECUTED', '9:d6bebbc174968eea4d5d54fd7c2bda84', 'createTable tableName=SSO_PROVISIONING_ROW; addUniqueConstraint constraintName=UC_SSO_PROV_ROW, tableName=SSO_PROVISIONING_ROW; createIndex indexName=IDX_SSO_PROV_ROW_NIK, tableName=SSO_PROVISIONING_ROW; createIndex indexName=IDX_SSO_PROV_ROW_USER...', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_attachment', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 3, 'EXECUTED', '9:b2fd6361eba6be6d190308a47d45f2ae', 'createTable tableName=SSO_PROVISIONING_ATTACHMENT; addUniqueConstraint constraintName=UC_SSO_PROV_ATTACHMENT, tableName=SSO_PROVISIONING_ATTACHMENT; createIndex indexName=IDX_SSO_PROV_ATTACH_REALM, tableName=SSO_PROVISIONING_ATTACHMENT', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_contract', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 4, 'EXECUTED', '9:e8146f6ba289e382e0f78f6f6c03ab66', 'createTable tableName=SSO_PROVISIONING_CONTRACT; createIndex indexName=IDX_SSO_PROV_CONTRACT_END, tableName=SSO_PROVISIONING_CONTRACT; createIndex indexName=IDX_SSO_PROV_CONTRACT_REQUEST, tableName=SSO_PROVISIONING_CONTRACT', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_name', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 5, 'EXECUTED', '9:608bf6a56b4dbeddfcbeb04ef95e5b74', 'createTable tableName=SSO_PROVISIONING_NAME; addPrimaryKey constraintName=PK_SSO_PROV_NAME, tableName=SSO_PROVISIONING_NAME', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_upload', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 6, 'EXECUTED', '9:7d3fd55e7e7f4ec7f1031ee195620897', 'createTable tableName=SSO_PROVISIONING_UPLOAD; createIndex indexName=IDX_SSO_PROV_UPLOAD_EXPIRES, tableName=SSO_PROVISIONING_UPLOAD; createIndex indexName=IDX_SSO_PROV_UPLOAD_REQUEST, tableName=SSO_PROVISIONING_UPLOAD', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_chunk', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 7, 'EXECUTED', '9:0c1dfcb4359c68a12f4b5db1bc154a4a', 'createTable tableName=SSO_PROVISIONING_CHUNK; addUniqueConstraint constraintName=UC_SSO_PROV_CHUNK, tableName=SSO_PROVISIONING_CHUNK; createIndex indexName=IDX_SSO_PROV_CHUNK_REALM, tableName=SSO_PROVISIONING_CHUNK', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_likeness', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 8, 'EXECUTED', '9:c05d33c2c218d0bb107a3543f0563242', 'createTable tableName=SSO_PROVISIONING_LIKENESS; addPrimaryKey constraintName=PK_SSO_PROV_LIKENESS, tableName=SSO_PROVISIONING_LIKENESS; createIndex indexName=IDX_SSO_PROV_LIKENESS, tableName=SSO_PROVISIONING_LIKENESS', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_attachment_sent', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 9, 'EXECUTED', '9:8ca6162355e83d36a60263bed687fa18', 'addColumn tableName=SSO_PROVISIONING_ATTACHMENT', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_upload_sent', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 10, 'EXECUTED', '9:b75c65ddd05a2b0d4fb6c3016a4104e3', 'addColumn tableName=SSO_PROVISIONING_UPLOAD', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_row_exclusion', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 11, 'EXECUTED', '9:589f85ede24012487b2c030ad10cba94', 'addColumn tableName=SSO_PROVISIONING_ROW', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_history', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 12, 'EXECUTED', '9:d060cd5ba53a0f2eaba2c175cf0874bd', 'createTable tableName=SSO_PROVISIONING_HISTORY; createIndex indexName=IDX_SSO_PROV_HISTORY, tableName=SSO_PROVISIONING_HISTORY; createIndex indexName=IDX_SSO_PROV_HISTORY_REALM, tableName=SSO_PROVISIONING_HISTORY', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_digest', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 13, 'EXECUTED', '9:a543e0b67dac9f6b9aaa0a1aca2aca5a', 'createTable tableName=SSO_PROVISIONING_DIGEST; addColumn tableName=SSO_PROVISIONING_REQUEST; createIndex indexName=IDX_SSO_PROV_REQUEST_NEWS, tableName=SSO_PROVISIONING_REQUEST', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_draft', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 14, 'EXECUTED', '9:2b45a7b5304eb3277ca8075224e458e6', 'createTable tableName=SSO_PROVISIONING_DRAFT; createIndex indexName=IDX_SSO_PROV_DRAFT_SUBMITTER, tableName=SSO_PROVISIONING_DRAFT; createIndex indexName=IDX_SSO_PROV_DRAFT_EXPIRES, tableName=SSO_PROVISIONING_DRAFT', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_draft_list', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 15, 'EXECUTED', '9:77972093bff7b528e7c8277441b76e60', 'delete tableName=SSO_PROVISIONING_DRAFT; addColumn tableName=SSO_PROVISIONING_DRAFT', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_row_state', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 16, 'EXECUTED', '9:89dcaf5999b534bc3ad1b1db7ead5a4a', 'createIndex indexName=IDX_SSO_PROV_ROW_STATE, tableName=SSO_PROVISIONING_ROW', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_headings', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 17, 'EXECUTED', '9:cd146e00aa8297274e2afe71e7626e1b', 'createTable tableName=SSO_PROVISIONING_HEADINGS; createIndex indexName=IDX_SSO_PROV_HEADINGS_REALM, tableName=SSO_PROVISIONING_HEADINGS', '4.33.0');
insert into databasechangelog_provisioni (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, liquibase) values ('sso_provisioning_name_given', 'sso-bappenas', 'META-INF/provisioning-changelog.xml', '2026-01-01', 18, 'EXECUTED', '9:eb3fb17d44a21fca8465a7b00b7f9613', 'createIndex indexName=IDX_SSO_PROV_NAME_GIVEN, tableName=SSO_PROVISIONING_NAME', '4.33.0');
