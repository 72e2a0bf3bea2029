<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountNoticeText." + matter, username, when, day)}
<#list items as item>
- ${msg("accountNoticeItem." + item)}
</#list>
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>

${msg("accountNoticeMeaning." + matter + (way!""))}

<#if ["identity_changed", "identity_deleted", "identity_recorded", "factor_added", "factor_removed", "password_deleted", "work_address_changed", "work_address_removed"]?seq_contains(matter)>
<@notMe.paragraphs by=(matter?starts_with("identity") || matter?starts_with("work_address") || matter == "password_deleted")?then(".officer", "")/>
<#else>
${msg("accountNoticeContact")}
</#if>
</@layout.emailLayout>
