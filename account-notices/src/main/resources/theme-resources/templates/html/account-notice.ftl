<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
<p><strong>${msg("accountNoticeText." + matter, username, when, day)}</strong></p>
<#if items?has_content>
<ul>
<#list items as item>
<li>${msg("accountNoticeItem." + item)}</li>
</#list>
</ul>
</#if>
<#if origin?has_content || browser?has_content>
<p><#if origin?has_content>${msg("noticeOrigin")} ${origin}</#if><#if origin?has_content && browser?has_content><br>
</#if><#if browser?has_content>${msg("noticeBrowser")} ${browser}</#if></p>
</#if>
<p>${msg("accountNoticeMeaning." + matter + (way!""))}</p>
<#if ["identity_changed", "identity_deleted", "identity_recorded", "factor_added", "factor_removed", "password_deleted", "work_address_changed", "work_address_removed"]?seq_contains(matter)><@notMe.paragraphs by=(matter?starts_with("identity") || matter?starts_with("work_address") || matter == "password_deleted")?then(".officer", "")/><#else><p>${msg("accountNoticeContact")}</p></#if>
</@layout.emailLayout>
