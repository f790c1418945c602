/**
 * What the published Glide types have and this host does not: to call it is an error that says so, never a silent
 * undefined. Blocked in scope by the platform, or of no use to what runs here; the contract test holds the lists to
 * the types.
 */
const NOT_OFFERED: { readonly [type: string]: string } = {
  GlideAggregate: `
    _get addBizCalendarTrend addBizCalendarTrendBase addBizCalendarTrendIntersect addSystemEncodedQuery
    addSystemOrderBy addSystemOrderByDesc addSystemQuery addUserEncodedQuery addUserOrderBy addUserOrderByDesc
    addUserQuery disableSecurityFeature enableSecurityFeature enableSessionLanguageJoin getAggregateEncodedQuery
    getCount isBizCalendarTrendFillGap setAggregateWindow setBizCalendarTrendFillGap setGroup setGroupByFollowRef
    setIntervalYearIncluded setOrder setOrderByFollowRef`,
  GlideDate: `
    getDisplayValueLang parseDate setDisplayValueLang subtract`,
  GlideDateTime: `
    excludeZFromFormat getCalendarInTimeZone getCounter getDisplayValueLang getInternalMidnight getSpanTime
    getUserTimeZone hashCode setDebugTZ setDisplayValueInternalWithAlternates setDisplayValueLang setTZ`,
  GlideDuration: `
    isShowTimerAlert`,
  GlideElement: `
    addRow debug deleteRow elementSupportsMapping explainLock getAttribute getBooleanAttribute
    getCLEDecryptedDBValue getCell getCellDisplayValue getCellValue getCells getChoiceValueLang getContextID
    getContextName getCurrencyCode getCurrencyDisplayValue getCurrencyString getCurrencyValue getDebugCount
    getDecryptedValue getDependent getDependentTable getDisplayValueExt getDisplayValueLang getDynamicAttribute
    getDynamicAttributeDisplayValue getDynamicAttributePrimitiveValue getDynamicAttributeValue
    getDynamicAttributesInSchema getDynamicAttributesInStore getDynamicNamespace getED getElements getFieldStyle
    getFullStyle getGlideRecord getGlobalDisplayValue getHTMLValueExt getHint getInitialValue getLabelLang
    getMappingConfig getModifiedBy getNumericCurrencyCode getProviderType getQuestion getQuestionIds
    getReferenceCurrencyCode getReferenceDisplayValue getReferenceKey getReferenceValue getRow getRowCount getRows
    getSessionCurrencyCode getSessionDisplayValue getSessionValue getStages getStyle getTextAreaDisplayValue
    getValueMapping getVariableName getVariablesValue getXHTMLValue hasAttribute hasDefinition hasMapping
    hasRightsTo hasValidValue isArray isDynamicCreate isInSchema isMultiRow isObject isTransient isValidCell
    setCellValue setDynamicAttributeDisplayValue setDynamicAttributeDisplayValues setDynamicAttributeValue
    setDynamicAttributeValues setInitialValue setJournalEntry setPhoneNumber setValueMapping size`,
  GlideQueryCondition: `
    addQueryHint addSystemCondition addSystemOrCondition addUserCondition addUserOrCondition`,
  GlideRecord: `
    addFunction addQueryHint addSystemEncodedQuery addSystemOrderBy addSystemOrderByDesc addSystemQuery
    addUserEncodedQuery addUserOrderBy addUserOrderByDesc addUserQuery disableSecurityFeature
    disableSysIdInOptimization enableSecurityFeature enableSessionLanguageJoin getAttribute getBooleanAttribute
    getCategory getDynamicAttribute getDynamicAttributeDisplayValue getDynamicAttributeValue getED getGeoPoint
    getRequestedElements getViewDefinition insertWithReferences isDataFabricOperation largeResultExpected
    queryNoDomain setCategory setDynamicAttributeDisplayValue setDynamicAttributeDisplayValues
    setDynamicAttributeValue setDynamicAttributeValues setViewDefinition targetExtension updateMultipleAllowNull
    updateNoDomain updateWithReferences`,
  GlideSchedule: `
    addOtherSchedule0 addTimeSpan addTimeSpans addTimeSpansExcluded excludeTimeSpan fetchTimeMap
    fetchTimeMapWithExcludes getDaysOfWeek getDaysOfWeekIgnoringExcludedSpans getSpans getTZ getTimeMap getTimeZone
    overlapsWith overlapsWithAfterStart whenLast`,
  GlideSysAttachment: `
    addMultipleAttributes getContentStream updateAllAttributes writeContentStream`,
  GlideTime: `
    getLocalTime subtract`,
  RESTMessageV2: `
    disableForcedVariableSubstitution getEccTopic saveResponseBodyAsAttachment setAllowedRedirectURIWithNoParams
    setAllowedRedirectURIs setEccCorrelator setEccParameter setEccTopic setMIDServer setMutualAuth
    setRequestorProfile`,
  RESTResponseV2: `
    getCookies getQueryString getResponseAttachmentSysid`,
  gs: `
    OLAPBuildTimeDimension _cacheFlush _dropTable _getScriptError _getScriptErrorForTable
    addErrorMessageNoSanitization addInfoMessageNoSanitization addMessage addUpgradeDebuggerArtifact
    alterSqlFieldDefintion appLoad appLoadData appLoadDemo appUpdate appUpgrade beginningOfDay
    beginningOfLastSchedulePeriod beginningOfMonth beginningOfNextSchedulePeriod beginningOfOneYearAgo
    beginningOfSchedulePeriodsAgo beginningOfThisSchedulePeriod beginningOfWeek beginningOfYear breaker cacheFlush
    calDateDiff createUser dateAdd dateDiff daysAgoLocal disableSessionScopeDebug dropColumn dropColumnQuick
    dropTable dropTableRecord dumpProperties dumpPropertiesSecured enableSessionScopeDebug endOfDay
    endOfLastSchedulePeriod endOfMonth endOfNextSchedulePeriod endOfOneYearAgo endOfSchedulePeriodsAgo
    endOfThisSchedulePeriod endOfWeek endOfYear ensureCompositeIndex ensureIndex escaper eventsProcess
    executeCondition executeNow fileExists flushAccessMessages flushStatus generateURL getAccessMessages
    getBooleanPreference getCannotConfigureScopeReason getCssCacheVersionString getCurrentApplicationName
    getCurrentApplicationScope getCustomerPrefix getDateFormat getDateTimeFormat getDictionaryEntryPackage
    getDictionaryEntryScope getDisplayValueFor getDurationDate getEscapedProperty getEscapedPropertySecured
    getGlideHome getImpersonatingUserDisplayName getImpersonatingUserID getImpersonatingUserName getInScopeDBViews
    getInScopeTables getInstanceIP getJavaVersion getJellyVariable getMaxSchemaNameLength getMessageLang getMessageS
    getMessages getNavMessage getNewAppScopeCompanyPrefix getNodeID getNodeName getNodeValue getNumericPreference
    getPreference getPropertySecured getScopeIdByElementName getScopeIdByRecordId getScopeLabelByElementName
    getScopeLabelByRecordId getScopeNameByElementName getScopeNameByRecordId getScriptError getScriptErrorFromScope
    getSessionToken getStyle getSystemID getTempDir getTimeFormat getTrivialMessages getUpgradeDebuggerResult
    getUrlOnStack getVendorPrefixPrefix getXMLNodeList getXMLText globalPut hasRightsTo healthCheck hoursAgoLocal
    include indexUpdate installationSetting invalidateCache isCleaningDemoData
    isCurrentApplicationCrossScopeProtected isCurrentApplicationCustom isCurrentApplicationInGlobalScope
    isDatabaseView isESLatest isEdgeEncryptedSession isFirstDayOfMonth isFirstDayOfWeek isFirstDayOfYear
    isInteractiveSession isLastDayOfMonth isLastDayOfWeek isLastDayOfYear isPaused isPausedForAtfPerformance
    isScopeAdminForAnyApp isScopedAdminApp isScopedApp isSessionScopeDebugging isTableInScope
    isUpgradeDebuggerEnabled isValidScript isValidScriptFromScope lastWeek load loadBatchScript loadFixes
    loadResource loadUpdates log logError logWarning mergeAttribute now nowDateTime nowGlideDateTime nowNoTZ pause
    print processDelegatedEvents publish publishToUser rebuildAllIndexes rebuildIndexes renameTable reset resetDB
    resolveIcon resume scheduleScript setCannotCancel setCleaningDemoData setCurrentApplicationId setReturn
    setTrackMetadataDeletes sleep sql sqlItemsByField sqlItemsByID statsThisSession statsThisSessionThreshold
    suppressTextIndex suppressUpdateSynch tableCreate tableDrop templateExists templateOrMacroExists trace transpile
    truncateTable unWrap unload unloadAll unloadChoices unloadRecordToXML unloadWithQuery updateSave updateUnload
    updateUserRoles user userID user_id workflowFlush xmlToJSON`,
};

const names = new Map(Object.entries(NOT_OFFERED).map(([type, list]) => [type, new Set(list.trim().split(/\s+/))]));

/** A function that says that this host does not have it; undefined where nothing of that name is published. */
export function notOffered(type: string, name: string): (() => never) | undefined {
  if (!names.get(type)?.has(name)) return undefined;
  return () => {
    throw new Error(`${type}.${name} is not offered by the local ServiceNow`);
  };
}

/** Gives the object, which for a class is its prototype, a refusal for each of these names. */
export function withRefusals<Owner extends object>(type: string, owner: Owner): Owner {
  const target = isClass(owner) ? owner.prototype : owner;
  for (const name of names.get(type) ?? []) Object.defineProperty(target, name, { value: notOffered(type, name) });
  return owner;
}

function isClass(owner: object): owner is { readonly prototype: object } {
  return typeof owner === 'function' && 'prototype' in owner;
}
