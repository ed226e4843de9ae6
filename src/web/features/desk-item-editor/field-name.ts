/** Which field's words belong to a place of the item: `materials[3].name` is called as `field.material.name` says. */

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^elements\.(rights|duties)\[[^\]]+\]$/, "$1Row"],
  [/^(?:consult|complaint)\.(\w+)$/, "channel.$1"],
  [/^materials\[[^\]]+\]\.elements\.(\w+)$/, "material.elements.$1"],
  [/^materials\[[^\]]+\]\.(\w+).*$/, "material.$1"],
  [/^conditions\[[^\]]+\]\.checks\[[^\]]+\]\.(\w+)$/, "check.$1"],
  [/^conditions\[[^\]]+\]\.text$/, "condition.text"],
  [/^situations\[[^\]]+\]\.options\[[^\]]+\]\.(\w+)$/, "option.$1"],
  [/^situations\[[^\]]+\]\.(\w+)$/, "question.$1"],
  [/^undertakings\[[^\]]+\]\.(\w+)$/, "undertaking.$1"],
  [/^form\.sections\[[^\]]+\]\.fields\[[^\]]+\]\.columns\[[^\]]+\]\.(\w+).*$/, "formField.$1"],
  [/^form\.sections\[[^\]]+\]\.fields\[[^\]]+\]\.(\w+).*$/, "formField.$1"],
  [/^form\.sections\[[^\]]+\]\.(label|help)$/, "section.$1"],
  [/^guide\.(steps|notes)\[[^\]]+\]$/, "$1Row"],
  [/^guide\.faq\[[^\]]+\]\.question$/, "faqQuestion"],
  [/^guide\.faq\[[^\]]+\]\.answer$/, "faqAnswer"],
  [/^guide\.(\w+)$/, "$1"],
  [/^result\.fields\[[^\]]+\]\.label$/, "certificateLabel"],
  [/^result\.fields\[[^\]]+\]\.value$/, "certificateValue"],
  [/^result\.name$/, "resultName"],
  [/^result\.prefix$/, "resultPrefix"],
  [/^renewal\.(endField|opensBefore|askBefore|warnBefore)$/, "$1"],
  [/^siteVisits\.reason$/, "siteVisitReason"],
  [/^.*\.(basis|limit|starts|note|intakeCloses)(?:\[[^\]]+\])?(?:\.\w+)?$/, "$1"],
];

/** Key below `field`; of a place that nothing is said of, the place itself. */
export function fieldNameOf(place: string): string {
  const found = PLACES.find(([pattern]) => pattern.test(place));
  return found === undefined ? place.replace(/\[[^\]]*\]/g, "") : place.replace(found[0], found[1]);
}
