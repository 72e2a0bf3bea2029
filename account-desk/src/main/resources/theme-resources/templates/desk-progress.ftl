<#-- The counts of a request's rows by state, for the script that follows the work. It has no data of a person. -->
<#import "desk-request-head.ftl" as head>
<p data-counts="${["APPROVED", "PROCESSING"]?seq_contains(request.status)?then("running", "over")}"><@head.counts/></p>
