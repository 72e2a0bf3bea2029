<#-- The counts of a request's rows by state, for the script that follows the work. It has no data of a person. -->
<#import "desk-request-head.ftl" as head>
<p data-counts="${running?then("running", "over")}"><@head.counts/></p>
