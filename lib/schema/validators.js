// Generated from the schemas beside it by "npm run schema"; a test says when it is stale.
/* oxlint-disable */
export const v1 = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:taskloom:v1","type":"object","required":["name","specVersion","states"],"properties":{"id":{"type":"string"},"key":{"type":"string"},"name":{"type":"string"},"start":{"$ref":"#/definitions/start"},"events":{"type":"array","items":{"$ref":"#/definitions/event"}},"states":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/state"}},"enabled":{"type":"boolean"},"version":{"type":"string"},"metadata":{"$ref":"#/definitions/metadata"},"keepActive":{"type":"boolean"},"resourceId":{"type":"string"},"annotations":{"type":"array","items":{"type":"string"}},"description":{"type":"string"},"specVersion":{"type":"string"}},"definitions":{"start":{"type":"object","required":["schedule"],"properties":{"stateName":{"type":"string"},"schedule":{"$ref":"#/definitions/schedule"}}},"schedule":{"type":["string","object"],"properties":{"cron":{"$ref":"#/definitions/cron"},"interval":{"type":"string"},"recurrence":{"type":"string"},"startDateTime":{"type":"string"},"endDateTime":{"type":"string"},"timezone":{"type":"string"}}},"cron":{"type":["string","object"],"required":["expression"],"properties":{"expression":{"type":"string"},"validUntil":{"type":"string"}}},"event":{"type":"object","properties":{"name":{"type":"string"},"type":{"enum":["com.qlik.v1.task.run.finished"]},"source":{"enum":["system-events.task"]},"dataOnly":{"type":"boolean"},"correlation":{"type":"array","items":{"$ref":"#/definitions/correlation"}}}},"correlation":{"type":"object","required":["contextAttributeName"],"properties":{"contextAttributeName":{"enum":["id","status"]},"contextAttributeValue":{"type":"string"}}},"state":{"type":"object","properties":{"end":{"type":"boolean"},"name":{"type":"string"},"type":{"enum":["EVENT","event"]},"onEvents":{"type":"array","items":{"$ref":"#/definitions/onEvents"}},"timeouts":{"type":"object","properties":{"eventTimeout":{"type":"string"},"stateExecTimeout":{"type":"string"},"actionExecTimeout":{"type":"string"}}},"exclusive":{"type":"boolean"},"compensatedBy":{"type":"string"}}},"onEvents":{"type":"object","required":["eventRefs","actions"],"properties":{"actions":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/action"}},"eventRefs":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"actionMode":{"enum":["SEQUENTIAL","sequential","PARALLEL","parallel"]}}},"action":{"type":"object","properties":{"name":{"type":"string"},"retryRef":{"type":"string"},"condition":{"type":"string"},"functionRef":{"$ref":"#/definitions/functionRef"},"retryableErrors":{"type":"array","items":{"type":"string"}},"nonRetryableErrors":{"type":"array","items":{"type":"string"}}}},"functionRef":{"type":["string","object"],"required":["refName"],"properties":{"refName":{"enum":["app.reload"]},"arguments":{},"invoke":{"enum":["SYNC","sync","ASYNC","async"]},"selectionSet":{"type":"string"}}},"metadata":{"type":"object","properties":{"usage":{"enum":["ANALYTICS","DATA_PREPARATION","DATAFLOW_PREP","SINGLE_TABLE_PREP"]},"ownerId":{"type":"string"},"spaceId":{"type":"string"},"trigger":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]}}},"tenantId":{"type":"string"},"createdAt":{"type":"string"},"createdBy":{"type":"string"},"updatedAt":{"type":"string"},"deletedAt":{"type":"string"},"disabledCode":{"enum":["MANUALLY","CONSECUTIVE-FAILURES","APP-SCRIPT-UPDATED","OWNER-DELETED","OWNER-DISABLED"]},"migratedFrom":{"type":"string"},"orchestration":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]},"attrs":{"type":"object","additionalProperties":{"type":"string"}}}}}}}};
const schema7 = {"type":"object","required":["schedule"],"properties":{"stateName":{"type":"string"},"schedule":{"$ref":"#/definitions/schedule"}}};
const schema8 = {"type":["string","object"],"properties":{"cron":{"$ref":"#/definitions/cron"},"interval":{"type":"string"},"recurrence":{"type":"string"},"startDateTime":{"type":"string"},"endDateTime":{"type":"string"},"timezone":{"type":"string"}}};
const schema9 = {"type":["string","object"],"required":["expression"],"properties":{"expression":{"type":"string"},"validUntil":{"type":"string"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.expression === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expression"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expression !== undefined){
if(typeof data.expression !== "string"){
const err2 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.validUntil !== undefined){
if(typeof data.validUntil !== "string"){
const err3 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cron !== undefined){
if(!(validate24(data.cron, {instancePath:instancePath+"/cron",parentData:data,parentDataProperty:"cron",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.interval !== undefined){
if(typeof data.interval !== "string"){
const err1 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.recurrence !== undefined){
if(typeof data.recurrence !== "string"){
const err2 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.startDateTime !== undefined){
if(typeof data.startDateTime !== "string"){
const err3 = {instancePath:instancePath+"/startDateTime",schemaPath:"#/properties/startDateTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.endDateTime !== undefined){
if(typeof data.endDateTime !== "string"){
const err4 = {instancePath:instancePath+"/endDateTime",schemaPath:"#/properties/endDateTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err5 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schedule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schedule"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stateName !== undefined){
if(typeof data.stateName !== "string"){
const err1 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate23(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","properties":{"name":{"type":"string"},"type":{"enum":["com.qlik.v1.task.run.finished"]},"source":{"enum":["system-events.task"]},"dataOnly":{"type":"boolean"},"correlation":{"type":"array","items":{"$ref":"#/definitions/correlation"}}}};
const schema11 = {"type":"object","required":["contextAttributeName"],"properties":{"contextAttributeName":{"enum":["id","status"]},"contextAttributeValue":{"type":"string"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contextAttributeName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contextAttributeName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.contextAttributeName !== undefined){
let data0 = data.contextAttributeName;
if(!((data0 === "id") || (data0 === "status"))){
const err1 = {instancePath:instancePath+"/contextAttributeName",schemaPath:"#/properties/contextAttributeName/enum",keyword:"enum",params:{allowedValues: schema11.properties.contextAttributeName.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.contextAttributeValue !== undefined){
if(typeof data.contextAttributeValue !== "string"){
const err2 = {instancePath:instancePath+"/contextAttributeValue",schemaPath:"#/properties/contextAttributeValue/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
if(!(data.type === "com.qlik.v1.task.run.finished")){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema10.properties.type.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.source !== undefined){
if(!(data.source === "system-events.task")){
const err2 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema10.properties.source.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dataOnly !== undefined){
if(typeof data.dataOnly !== "boolean"){
const err3 = {instancePath:instancePath+"/dataOnly",schemaPath:"#/properties/dataOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.correlation !== undefined){
let data4 = data.correlation;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data4[i0], {instancePath:instancePath+"/correlation/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","properties":{"end":{"type":"boolean"},"name":{"type":"string"},"type":{"enum":["EVENT","event"]},"onEvents":{"type":"array","items":{"$ref":"#/definitions/onEvents"}},"timeouts":{"type":"object","properties":{"eventTimeout":{"type":"string"},"stateExecTimeout":{"type":"string"},"actionExecTimeout":{"type":"string"}}},"exclusive":{"type":"boolean"},"compensatedBy":{"type":"string"}}};
const schema13 = {"type":"object","required":["eventRefs","actions"],"properties":{"actions":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/action"}},"eventRefs":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"actionMode":{"enum":["SEQUENTIAL","sequential","PARALLEL","parallel"]}}};
const schema14 = {"type":"object","properties":{"name":{"type":"string"},"retryRef":{"type":"string"},"condition":{"type":"string"},"functionRef":{"$ref":"#/definitions/functionRef"},"retryableErrors":{"type":"array","items":{"type":"string"}},"nonRetryableErrors":{"type":"array","items":{"type":"string"}}}};
const schema15 = {"type":["string","object"],"required":["refName"],"properties":{"refName":{"enum":["app.reload"]},"arguments":{},"invoke":{"enum":["SYNC","sync","ASYNC","async"]},"selectionSet":{"type":"string"}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema15.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refName"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.refName !== undefined){
if(!(data.refName === "app.reload")){
const err2 = {instancePath:instancePath+"/refName",schemaPath:"#/properties/refName/enum",keyword:"enum",params:{allowedValues: schema15.properties.refName.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.invoke !== undefined){
let data1 = data.invoke;
if(!((((data1 === "SYNC") || (data1 === "sync")) || (data1 === "ASYNC")) || (data1 === "async"))){
const err3 = {instancePath:instancePath+"/invoke",schemaPath:"#/properties/invoke/enum",keyword:"enum",params:{allowedValues: schema15.properties.invoke.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.selectionSet !== undefined){
if(typeof data.selectionSet !== "string"){
const err4 = {instancePath:instancePath+"/selectionSet",schemaPath:"#/properties/selectionSet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.retryRef !== undefined){
if(typeof data.retryRef !== "string"){
const err1 = {instancePath:instancePath+"/retryRef",schemaPath:"#/properties/retryRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.condition !== undefined){
if(typeof data.condition !== "string"){
const err2 = {instancePath:instancePath+"/condition",schemaPath:"#/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.functionRef !== undefined){
if(!(validate35(data.functionRef, {instancePath:instancePath+"/functionRef",parentData:data,parentDataProperty:"functionRef",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.retryableErrors !== undefined){
let data4 = data.retryableErrors;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err3 = {instancePath:instancePath+"/retryableErrors/" + i0,schemaPath:"#/properties/retryableErrors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/retryableErrors",schemaPath:"#/properties/retryableErrors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nonRetryableErrors !== undefined){
let data6 = data.nonRetryableErrors;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err5 = {instancePath:instancePath+"/nonRetryableErrors/" + i1,schemaPath:"#/properties/nonRetryableErrors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/nonRetryableErrors",schemaPath:"#/properties/nonRetryableErrors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventRefs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventRefs"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.actions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.actions !== undefined){
let data0 = data.actions;
if(Array.isArray(data0)){
if(data0.length > 1){
const err2 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate34(data0[i0], {instancePath:instancePath+"/actions/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventRefs !== undefined){
let data2 = data.eventRefs;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err5 = {instancePath:instancePath+"/eventRefs/" + i1,schemaPath:"#/properties/eventRefs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i2 = data2.length;
let j0;
if(i2 > 1){
const indices0 = Object.create(null);
for(;i2--;){
let item0 = data2[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/eventRefs",schemaPath:"#/properties/eventRefs/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err7 = {instancePath:instancePath+"/eventRefs",schemaPath:"#/properties/eventRefs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.actionMode !== undefined){
let data4 = data.actionMode;
if(!((((data4 === "SEQUENTIAL") || (data4 === "sequential")) || (data4 === "PARALLEL")) || (data4 === "parallel"))){
const err8 = {instancePath:instancePath+"/actionMode",schemaPath:"#/properties/actionMode/enum",keyword:"enum",params:{allowedValues: schema13.properties.actionMode.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.end !== undefined){
if(typeof data.end !== "boolean"){
const err0 = {instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(!((data2 === "EVENT") || (data2 === "event"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema12.properties.type.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.onEvents !== undefined){
let data3 = data.onEvents;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate33(data3[i0], {instancePath:instancePath+"/onEvents/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/onEvents",schemaPath:"#/properties/onEvents/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data5 = data.timeouts;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.eventTimeout !== undefined){
if(typeof data5.eventTimeout !== "string"){
const err4 = {instancePath:instancePath+"/timeouts/eventTimeout",schemaPath:"#/properties/timeouts/properties/eventTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data5.stateExecTimeout !== undefined){
if(typeof data5.stateExecTimeout !== "string"){
const err5 = {instancePath:instancePath+"/timeouts/stateExecTimeout",schemaPath:"#/properties/timeouts/properties/stateExecTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data5.actionExecTimeout !== undefined){
if(typeof data5.actionExecTimeout !== "string"){
const err6 = {instancePath:instancePath+"/timeouts/actionExecTimeout",schemaPath:"#/properties/timeouts/properties/actionExecTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.exclusive !== undefined){
if(typeof data.exclusive !== "boolean"){
const err8 = {instancePath:instancePath+"/exclusive",schemaPath:"#/properties/exclusive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.compensatedBy !== undefined){
if(typeof data.compensatedBy !== "string"){
const err9 = {instancePath:instancePath+"/compensatedBy",schemaPath:"#/properties/compensatedBy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","properties":{"usage":{"enum":["ANALYTICS","DATA_PREPARATION","DATAFLOW_PREP","SINGLE_TABLE_PREP"]},"ownerId":{"type":"string"},"spaceId":{"type":"string"},"trigger":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]}}},"tenantId":{"type":"string"},"createdAt":{"type":"string"},"createdBy":{"type":"string"},"updatedAt":{"type":"string"},"deletedAt":{"type":"string"},"disabledCode":{"enum":["MANUALLY","CONSECUTIVE-FAILURES","APP-SCRIPT-UPDATED","OWNER-DELETED","OWNER-DISABLED"]},"migratedFrom":{"type":"string"},"orchestration":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]},"attrs":{"type":"object","additionalProperties":{"type":"string"}}}}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usage !== undefined){
let data0 = data.usage;
if(!((((data0 === "ANALYTICS") || (data0 === "DATA_PREPARATION")) || (data0 === "DATAFLOW_PREP")) || (data0 === "SINGLE_TABLE_PREP"))){
const err0 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/enum",keyword:"enum",params:{allowedValues: schema16.properties.usage.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ownerId !== undefined){
if(typeof data.ownerId !== "string"){
const err1 = {instancePath:instancePath+"/ownerId",schemaPath:"#/properties/ownerId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.spaceId !== undefined){
if(typeof data.spaceId !== "string"){
const err2 = {instancePath:instancePath+"/spaceId",schemaPath:"#/properties/spaceId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.trigger !== undefined){
let data3 = data.trigger;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
const err3 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data3.type === undefined){
const err4 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
const err5 = {instancePath:instancePath+"/trigger/id",schemaPath:"#/properties/trigger/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.type !== undefined){
let data5 = data3.type;
if(!((((data5 === 0) || (data5 === 1)) || (data5 === 2)) || (data5 === 3))){
const err6 = {instancePath:instancePath+"/trigger/type",schemaPath:"#/properties/trigger/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.properties.trigger.properties.type.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tenantId !== undefined){
if(typeof data.tenantId !== "string"){
const err8 = {instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tenantId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.createdAt !== undefined){
if(typeof data.createdAt !== "string"){
const err9 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.createdBy !== undefined){
if(typeof data.createdBy !== "string"){
const err10 = {instancePath:instancePath+"/createdBy",schemaPath:"#/properties/createdBy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updatedAt !== undefined){
if(typeof data.updatedAt !== "string"){
const err11 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.deletedAt !== undefined){
if(typeof data.deletedAt !== "string"){
const err12 = {instancePath:instancePath+"/deletedAt",schemaPath:"#/properties/deletedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.disabledCode !== undefined){
let data11 = data.disabledCode;
if(!(((((data11 === "MANUALLY") || (data11 === "CONSECUTIVE-FAILURES")) || (data11 === "APP-SCRIPT-UPDATED")) || (data11 === "OWNER-DELETED")) || (data11 === "OWNER-DISABLED"))){
const err13 = {instancePath:instancePath+"/disabledCode",schemaPath:"#/properties/disabledCode/enum",keyword:"enum",params:{allowedValues: schema16.properties.disabledCode.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.migratedFrom !== undefined){
if(typeof data.migratedFrom !== "string"){
const err14 = {instancePath:instancePath+"/migratedFrom",schemaPath:"#/properties/migratedFrom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.orchestration !== undefined){
let data13 = data.orchestration;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id === undefined){
const err15 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data13.type === undefined){
const err16 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data13.id !== undefined){
if(typeof data13.id !== "string"){
const err17 = {instancePath:instancePath+"/orchestration/id",schemaPath:"#/properties/orchestration/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data13.type !== undefined){
let data15 = data13.type;
if(!((((data15 === 0) || (data15 === 1)) || (data15 === 2)) || (data15 === 3))){
const err18 = {instancePath:instancePath+"/orchestration/type",schemaPath:"#/properties/orchestration/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.properties.orchestration.properties.type.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.attrs !== undefined){
let data16 = data13.attrs;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key0 in data16){
if(typeof data16[key0] !== "string"){
const err19 = {instancePath:instancePath+"/orchestration/attrs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/orchestration/properties/attrs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/orchestration/attrs",schemaPath:"#/properties/orchestration/properties/attrs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:taskloom:v1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.specVersion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specVersion"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.states === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "states"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.start !== undefined){
if(!(validate22(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data4 = data.events;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data4[i0], {instancePath:instancePath+"/events/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.states !== undefined){
let data6 = data.states;
if(Array.isArray(data6)){
if(data6.length > 1){
const err7 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data6.length < 1){
const err8 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate32(data6[i1], {instancePath:instancePath+"/states/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err10 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate40(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.keepActive !== undefined){
if(typeof data.keepActive !== "boolean"){
const err12 = {instancePath:instancePath+"/keepActive",schemaPath:"#/properties/keepActive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.resourceId !== undefined){
if(typeof data.resourceId !== "string"){
const err13 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.annotations !== undefined){
let data13 = data.annotations;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err14 = {instancePath:instancePath+"/annotations/" + i2,schemaPath:"#/properties/annotations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.specVersion !== undefined){
if(typeof data.specVersion !== "string"){
const err17 = {instancePath:instancePath+"/specVersion",schemaPath:"#/properties/specVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const scheduling = validate42;
const schema17 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:taskloom:scheduling","type":"object","required":["name","specVersion","states"],"properties":{"id":{"type":"string"},"key":{"type":"string"},"name":{"type":"string"},"start":{"$ref":"#/definitions/start"},"events":{"type":"array","items":{"$ref":"#/definitions/event"}},"states":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/state"}},"enabled":{"type":"boolean"},"version":{"type":"string"},"metadata":{"$ref":"#/definitions/metadata"},"keepActive":{"type":"boolean"},"resourceId":{"type":"string"},"annotations":{"type":"array","items":{"type":"string"}},"description":{"type":"string"},"specVersion":{"type":"string"}},"definitions":{"start":{"type":"object","required":["schedule"],"properties":{"stateName":{"type":"string"},"schedule":{"$ref":"#/definitions/schedule"}}},"schedule":{"type":["string","object"],"properties":{"cron":{"$ref":"#/definitions/cron"},"interval":{"type":"string"},"recurrence":{"type":"string"},"startDateTime":{"type":"string"},"endDateTime":{"type":"string"},"timezone":{"type":"string"}}},"cron":{"type":["string","object"],"required":["expression"],"properties":{"expression":{"type":"string"},"validUntil":{"type":"string"}}},"event":{"type":"object","properties":{"name":{"type":"string"},"type":{"enum":["com.qlik.v1.task.run.finished","com.qlik/active-analytics-orch"]},"source":{"enum":["system-events.task","dataset.updated"]},"dataOnly":{"type":"boolean"},"correlation":{"type":"array","items":{"$ref":"#/definitions/correlation"}}}},"correlation":{"type":"object","required":["contextAttributeName"],"properties":{"contextAttributeName":{"enum":["id","status","appId","spaceId","datasetId"]},"contextAttributeValue":{"type":"string"}}},"state":{"type":"object","properties":{"end":{"type":"boolean"},"name":{"type":"string"},"type":{"enum":["EVENT","event"]},"onEvents":{"type":"array","items":{"$ref":"#/definitions/onEvents"}},"timeouts":{"type":"object","properties":{"eventTimeout":{"type":"string"},"stateExecTimeout":{"type":"string"},"actionExecTimeout":{"type":"string"}}},"exclusive":{"type":"boolean"},"compensatedBy":{"type":"string"}}},"onEvents":{"type":"object","required":["eventRefs","actions"],"properties":{"actions":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/action"}},"eventRefs":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"actionMode":{"enum":["SEQUENTIAL","sequential","PARALLEL","parallel"]}}},"action":{"type":"object","properties":{"name":{"type":"string"},"retryRef":{"type":"string"},"condition":{"type":"string"},"functionRef":{"$ref":"#/definitions/functionRef"},"retryableErrors":{"type":"array","items":{"type":"string"}},"nonRetryableErrors":{"type":"array","items":{"type":"string"}}}},"functionRef":{"type":["string","object"],"required":["refName"],"properties":{"refName":{"enum":["app.reload"]},"arguments":{},"invoke":{"enum":["SYNC","sync","ASYNC","async"]},"selectionSet":{"type":"string"}}},"metadata":{"type":"object","properties":{"usage":{"enum":["ANALYTICS","DATA_PREPARATION","DATAFLOW_PREP","SINGLE_TABLE_PREP"]},"ownerId":{"type":["string","integer"]},"spaceId":{"type":"string"},"trigger":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3,4]}}},"tenantId":{"type":"string"},"createdAt":{"type":"string"},"createdBy":{"type":["string","integer"]},"updatedAt":{"type":"string"},"deletedAt":{"type":"string"},"disabledCode":{"enum":["MANUALLY","CONSECUTIVE-FAILURES","APP-SCRIPT-UPDATED","OWNER-DELETED","OWNER-DISABLED","APP-MOVED-SPACE","OWNER-MOVED","SCHEDULE-EXPIRED"]},"migratedFrom":{"type":"string"},"orchestration":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]},"attrs":{"type":"object","additionalProperties":{"type":"string"}},"lastRun":{"type":"object"}}},"spaceType":{"enum":["personal","shared","managed"]},"resourceName":{"type":"string"},"resourceType":{"type":"string"},"resourceSubType":{"type":"string"},"scriptOwnerId":{"type":"string"},"topology":{"type":"object","properties":{"isChild":{"type":"boolean"},"isParent":{"type":"boolean"}}}}}}};
const schema18 = {"type":"object","required":["schedule"],"properties":{"stateName":{"type":"string"},"schedule":{"$ref":"#/definitions/schedule"}}};
const schema19 = {"type":["string","object"],"properties":{"cron":{"$ref":"#/definitions/cron"},"interval":{"type":"string"},"recurrence":{"type":"string"},"startDateTime":{"type":"string"},"endDateTime":{"type":"string"},"timezone":{"type":"string"}}};
const schema20 = {"type":["string","object"],"required":["expression"],"properties":{"expression":{"type":"string"},"validUntil":{"type":"string"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema20.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.expression === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expression"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expression !== undefined){
if(typeof data.expression !== "string"){
const err2 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.validUntil !== undefined){
if(typeof data.validUntil !== "string"){
const err3 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema19.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cron !== undefined){
if(!(validate45(data.cron, {instancePath:instancePath+"/cron",parentData:data,parentDataProperty:"cron",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.interval !== undefined){
if(typeof data.interval !== "string"){
const err1 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.recurrence !== undefined){
if(typeof data.recurrence !== "string"){
const err2 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.startDateTime !== undefined){
if(typeof data.startDateTime !== "string"){
const err3 = {instancePath:instancePath+"/startDateTime",schemaPath:"#/properties/startDateTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.endDateTime !== undefined){
if(typeof data.endDateTime !== "string"){
const err4 = {instancePath:instancePath+"/endDateTime",schemaPath:"#/properties/endDateTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err5 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate44.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schedule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schedule"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stateName !== undefined){
if(typeof data.stateName !== "string"){
const err1 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate44(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","properties":{"name":{"type":"string"},"type":{"enum":["com.qlik.v1.task.run.finished","com.qlik/active-analytics-orch"]},"source":{"enum":["system-events.task","dataset.updated"]},"dataOnly":{"type":"boolean"},"correlation":{"type":"array","items":{"$ref":"#/definitions/correlation"}}}};
const schema22 = {"type":"object","required":["contextAttributeName"],"properties":{"contextAttributeName":{"enum":["id","status","appId","spaceId","datasetId"]},"contextAttributeValue":{"type":"string"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contextAttributeName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contextAttributeName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.contextAttributeName !== undefined){
let data0 = data.contextAttributeName;
if(!(((((data0 === "id") || (data0 === "status")) || (data0 === "appId")) || (data0 === "spaceId")) || (data0 === "datasetId"))){
const err1 = {instancePath:instancePath+"/contextAttributeName",schemaPath:"#/properties/contextAttributeName/enum",keyword:"enum",params:{allowedValues: schema22.properties.contextAttributeName.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.contextAttributeValue !== undefined){
if(typeof data.contextAttributeValue !== "string"){
const err2 = {instancePath:instancePath+"/contextAttributeValue",schemaPath:"#/properties/contextAttributeValue/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!((data1 === "com.qlik.v1.task.run.finished") || (data1 === "com.qlik/active-analytics-orch"))){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema21.properties.type.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(!((data2 === "system-events.task") || (data2 === "dataset.updated"))){
const err2 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema21.properties.source.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dataOnly !== undefined){
if(typeof data.dataOnly !== "boolean"){
const err3 = {instancePath:instancePath+"/dataOnly",schemaPath:"#/properties/dataOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.correlation !== undefined){
let data4 = data.correlation;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate50(data4[i0], {instancePath:instancePath+"/correlation/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"end":{"type":"boolean"},"name":{"type":"string"},"type":{"enum":["EVENT","event"]},"onEvents":{"type":"array","items":{"$ref":"#/definitions/onEvents"}},"timeouts":{"type":"object","properties":{"eventTimeout":{"type":"string"},"stateExecTimeout":{"type":"string"},"actionExecTimeout":{"type":"string"}}},"exclusive":{"type":"boolean"},"compensatedBy":{"type":"string"}}};
const schema24 = {"type":"object","required":["eventRefs","actions"],"properties":{"actions":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/definitions/action"}},"eventRefs":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"actionMode":{"enum":["SEQUENTIAL","sequential","PARALLEL","parallel"]}}};
const schema25 = {"type":"object","properties":{"name":{"type":"string"},"retryRef":{"type":"string"},"condition":{"type":"string"},"functionRef":{"$ref":"#/definitions/functionRef"},"retryableErrors":{"type":"array","items":{"type":"string"}},"nonRetryableErrors":{"type":"array","items":{"type":"string"}}}};
const schema26 = {"type":["string","object"],"required":["refName"],"properties":{"refName":{"enum":["app.reload"]},"arguments":{},"invoke":{"enum":["SYNC","sync","ASYNC","async"]},"selectionSet":{"type":"string"}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refName"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.refName !== undefined){
if(!(data.refName === "app.reload")){
const err2 = {instancePath:instancePath+"/refName",schemaPath:"#/properties/refName/enum",keyword:"enum",params:{allowedValues: schema26.properties.refName.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.invoke !== undefined){
let data1 = data.invoke;
if(!((((data1 === "SYNC") || (data1 === "sync")) || (data1 === "ASYNC")) || (data1 === "async"))){
const err3 = {instancePath:instancePath+"/invoke",schemaPath:"#/properties/invoke/enum",keyword:"enum",params:{allowedValues: schema26.properties.invoke.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.selectionSet !== undefined){
if(typeof data.selectionSet !== "string"){
const err4 = {instancePath:instancePath+"/selectionSet",schemaPath:"#/properties/selectionSet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
validate56.errors = vErrors;
return errors === 0;
}


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.retryRef !== undefined){
if(typeof data.retryRef !== "string"){
const err1 = {instancePath:instancePath+"/retryRef",schemaPath:"#/properties/retryRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.condition !== undefined){
if(typeof data.condition !== "string"){
const err2 = {instancePath:instancePath+"/condition",schemaPath:"#/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.functionRef !== undefined){
if(!(validate56(data.functionRef, {instancePath:instancePath+"/functionRef",parentData:data,parentDataProperty:"functionRef",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.retryableErrors !== undefined){
let data4 = data.retryableErrors;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err3 = {instancePath:instancePath+"/retryableErrors/" + i0,schemaPath:"#/properties/retryableErrors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/retryableErrors",schemaPath:"#/properties/retryableErrors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nonRetryableErrors !== undefined){
let data6 = data.nonRetryableErrors;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err5 = {instancePath:instancePath+"/nonRetryableErrors/" + i1,schemaPath:"#/properties/nonRetryableErrors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/nonRetryableErrors",schemaPath:"#/properties/nonRetryableErrors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventRefs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventRefs"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.actions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.actions !== undefined){
let data0 = data.actions;
if(Array.isArray(data0)){
if(data0.length > 1){
const err2 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate55(data0[i0], {instancePath:instancePath+"/actions/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventRefs !== undefined){
let data2 = data.eventRefs;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err5 = {instancePath:instancePath+"/eventRefs/" + i1,schemaPath:"#/properties/eventRefs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i2 = data2.length;
let j0;
if(i2 > 1){
const indices0 = Object.create(null);
for(;i2--;){
let item0 = data2[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/eventRefs",schemaPath:"#/properties/eventRefs/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err7 = {instancePath:instancePath+"/eventRefs",schemaPath:"#/properties/eventRefs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.actionMode !== undefined){
let data4 = data.actionMode;
if(!((((data4 === "SEQUENTIAL") || (data4 === "sequential")) || (data4 === "PARALLEL")) || (data4 === "parallel"))){
const err8 = {instancePath:instancePath+"/actionMode",schemaPath:"#/properties/actionMode/enum",keyword:"enum",params:{allowedValues: schema24.properties.actionMode.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.end !== undefined){
if(typeof data.end !== "boolean"){
const err0 = {instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(!((data2 === "EVENT") || (data2 === "event"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema23.properties.type.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.onEvents !== undefined){
let data3 = data.onEvents;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54(data3[i0], {instancePath:instancePath+"/onEvents/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/onEvents",schemaPath:"#/properties/onEvents/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data5 = data.timeouts;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.eventTimeout !== undefined){
if(typeof data5.eventTimeout !== "string"){
const err4 = {instancePath:instancePath+"/timeouts/eventTimeout",schemaPath:"#/properties/timeouts/properties/eventTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data5.stateExecTimeout !== undefined){
if(typeof data5.stateExecTimeout !== "string"){
const err5 = {instancePath:instancePath+"/timeouts/stateExecTimeout",schemaPath:"#/properties/timeouts/properties/stateExecTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data5.actionExecTimeout !== undefined){
if(typeof data5.actionExecTimeout !== "string"){
const err6 = {instancePath:instancePath+"/timeouts/actionExecTimeout",schemaPath:"#/properties/timeouts/properties/actionExecTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.exclusive !== undefined){
if(typeof data.exclusive !== "boolean"){
const err8 = {instancePath:instancePath+"/exclusive",schemaPath:"#/properties/exclusive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.compensatedBy !== undefined){
if(typeof data.compensatedBy !== "string"){
const err9 = {instancePath:instancePath+"/compensatedBy",schemaPath:"#/properties/compensatedBy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","properties":{"usage":{"enum":["ANALYTICS","DATA_PREPARATION","DATAFLOW_PREP","SINGLE_TABLE_PREP"]},"ownerId":{"type":["string","integer"]},"spaceId":{"type":"string"},"trigger":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3,4]}}},"tenantId":{"type":"string"},"createdAt":{"type":"string"},"createdBy":{"type":["string","integer"]},"updatedAt":{"type":"string"},"deletedAt":{"type":"string"},"disabledCode":{"enum":["MANUALLY","CONSECUTIVE-FAILURES","APP-SCRIPT-UPDATED","OWNER-DELETED","OWNER-DISABLED","APP-MOVED-SPACE","OWNER-MOVED","SCHEDULE-EXPIRED"]},"migratedFrom":{"type":"string"},"orchestration":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"enum":[0,1,2,3]},"attrs":{"type":"object","additionalProperties":{"type":"string"}},"lastRun":{"type":"object"}}},"spaceType":{"enum":["personal","shared","managed"]},"resourceName":{"type":"string"},"resourceType":{"type":"string"},"resourceSubType":{"type":"string"},"scriptOwnerId":{"type":"string"},"topology":{"type":"object","properties":{"isChild":{"type":"boolean"},"isParent":{"type":"boolean"}}}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usage !== undefined){
let data0 = data.usage;
if(!((((data0 === "ANALYTICS") || (data0 === "DATA_PREPARATION")) || (data0 === "DATAFLOW_PREP")) || (data0 === "SINGLE_TABLE_PREP"))){
const err0 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/enum",keyword:"enum",params:{allowedValues: schema27.properties.usage.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ownerId !== undefined){
let data1 = data.ownerId;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err1 = {instancePath:instancePath+"/ownerId",schemaPath:"#/properties/ownerId/type",keyword:"type",params:{type: schema27.properties.ownerId.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.spaceId !== undefined){
if(typeof data.spaceId !== "string"){
const err2 = {instancePath:instancePath+"/spaceId",schemaPath:"#/properties/spaceId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.trigger !== undefined){
let data3 = data.trigger;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
const err3 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data3.type === undefined){
const err4 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
const err5 = {instancePath:instancePath+"/trigger/id",schemaPath:"#/properties/trigger/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.type !== undefined){
let data5 = data3.type;
if(!(((((data5 === 0) || (data5 === 1)) || (data5 === 2)) || (data5 === 3)) || (data5 === 4))){
const err6 = {instancePath:instancePath+"/trigger/type",schemaPath:"#/properties/trigger/properties/type/enum",keyword:"enum",params:{allowedValues: schema27.properties.trigger.properties.type.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tenantId !== undefined){
if(typeof data.tenantId !== "string"){
const err8 = {instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tenantId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.createdAt !== undefined){
if(typeof data.createdAt !== "string"){
const err9 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.createdBy !== undefined){
let data8 = data.createdBy;
if((typeof data8 !== "string") && (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8))))){
const err10 = {instancePath:instancePath+"/createdBy",schemaPath:"#/properties/createdBy/type",keyword:"type",params:{type: schema27.properties.createdBy.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updatedAt !== undefined){
if(typeof data.updatedAt !== "string"){
const err11 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.deletedAt !== undefined){
if(typeof data.deletedAt !== "string"){
const err12 = {instancePath:instancePath+"/deletedAt",schemaPath:"#/properties/deletedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.disabledCode !== undefined){
let data11 = data.disabledCode;
if(!((((((((data11 === "MANUALLY") || (data11 === "CONSECUTIVE-FAILURES")) || (data11 === "APP-SCRIPT-UPDATED")) || (data11 === "OWNER-DELETED")) || (data11 === "OWNER-DISABLED")) || (data11 === "APP-MOVED-SPACE")) || (data11 === "OWNER-MOVED")) || (data11 === "SCHEDULE-EXPIRED"))){
const err13 = {instancePath:instancePath+"/disabledCode",schemaPath:"#/properties/disabledCode/enum",keyword:"enum",params:{allowedValues: schema27.properties.disabledCode.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.migratedFrom !== undefined){
if(typeof data.migratedFrom !== "string"){
const err14 = {instancePath:instancePath+"/migratedFrom",schemaPath:"#/properties/migratedFrom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.orchestration !== undefined){
let data13 = data.orchestration;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id === undefined){
const err15 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data13.type === undefined){
const err16 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data13.id !== undefined){
if(typeof data13.id !== "string"){
const err17 = {instancePath:instancePath+"/orchestration/id",schemaPath:"#/properties/orchestration/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data13.type !== undefined){
let data15 = data13.type;
if(!((((data15 === 0) || (data15 === 1)) || (data15 === 2)) || (data15 === 3))){
const err18 = {instancePath:instancePath+"/orchestration/type",schemaPath:"#/properties/orchestration/properties/type/enum",keyword:"enum",params:{allowedValues: schema27.properties.orchestration.properties.type.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.attrs !== undefined){
let data16 = data13.attrs;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key0 in data16){
if(typeof data16[key0] !== "string"){
const err19 = {instancePath:instancePath+"/orchestration/attrs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/orchestration/properties/attrs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/orchestration/attrs",schemaPath:"#/properties/orchestration/properties/attrs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.lastRun !== undefined){
let data18 = data13.lastRun;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err21 = {instancePath:instancePath+"/orchestration/lastRun",schemaPath:"#/properties/orchestration/properties/lastRun/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/orchestration",schemaPath:"#/properties/orchestration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.spaceType !== undefined){
let data19 = data.spaceType;
if(!(((data19 === "personal") || (data19 === "shared")) || (data19 === "managed"))){
const err23 = {instancePath:instancePath+"/spaceType",schemaPath:"#/properties/spaceType/enum",keyword:"enum",params:{allowedValues: schema27.properties.spaceType.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.resourceName !== undefined){
if(typeof data.resourceName !== "string"){
const err24 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.resourceType !== undefined){
if(typeof data.resourceType !== "string"){
const err25 = {instancePath:instancePath+"/resourceType",schemaPath:"#/properties/resourceType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.resourceSubType !== undefined){
if(typeof data.resourceSubType !== "string"){
const err26 = {instancePath:instancePath+"/resourceSubType",schemaPath:"#/properties/resourceSubType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.scriptOwnerId !== undefined){
if(typeof data.scriptOwnerId !== "string"){
const err27 = {instancePath:instancePath+"/scriptOwnerId",schemaPath:"#/properties/scriptOwnerId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.topology !== undefined){
let data24 = data.topology;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.isChild !== undefined){
if(typeof data24.isChild !== "boolean"){
const err28 = {instancePath:instancePath+"/topology/isChild",schemaPath:"#/properties/topology/properties/isChild/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data24.isParent !== undefined){
if(typeof data24.isParent !== "boolean"){
const err29 = {instancePath:instancePath+"/topology/isParent",schemaPath:"#/properties/topology/properties/isParent/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:taskloom:scheduling" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.specVersion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specVersion"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.states === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "states"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.start !== undefined){
if(!(validate43(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data4 = data.events;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data4[i0], {instancePath:instancePath+"/events/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.states !== undefined){
let data6 = data.states;
if(Array.isArray(data6)){
if(data6.length > 1){
const err7 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data6.length < 1){
const err8 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate53(data6[i1], {instancePath:instancePath+"/states/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err10 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate61(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.keepActive !== undefined){
if(typeof data.keepActive !== "boolean"){
const err12 = {instancePath:instancePath+"/keepActive",schemaPath:"#/properties/keepActive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.resourceId !== undefined){
if(typeof data.resourceId !== "string"){
const err13 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.annotations !== undefined){
let data13 = data.annotations;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err14 = {instancePath:instancePath+"/annotations/" + i2,schemaPath:"#/properties/annotations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.specVersion !== undefined){
if(typeof data.specVersion !== "string"){
const err17 = {instancePath:instancePath+"/specVersion",schemaPath:"#/properties/specVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
