<#-- The sheet of another ministry’s colours and logo. -->
<#import "footer.ftl" as footer>
<#if footer.brandVersion()?has_content><@footer.brandRules/></#if>
