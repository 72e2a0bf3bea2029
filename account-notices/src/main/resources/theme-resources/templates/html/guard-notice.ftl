<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><strong>${msg("guardNoticeText." + guard, name, when, msg("guardNoticeBy." + byKey, by))}</strong></p>
<#if items?has_content || lines?has_content>
<ul>
<#list items as item>
<li>${msg("accountNoticeItem." + item)}</li>
</#list>
<#list lines as line>
<li>${line}</li>
</#list>
</ul>
</#if>
<#if origin?has_content>
<p>${msg("noticeOrigin")} ${origin}</p>
</#if>
<p>${msg("guardNoticeAdvice." + advice)}</p>
</@layout.emailLayout>
