/** What the files of a district say about one another, and numbers that carry a check of their own. */
import {
  parseCreditCode,
  parseMobilePhone,
  parsePersonName,
  parsePhone,
  parseResidentId,
} from "../../core/party/index.ts";
import type { Refusal, Result } from "../../core/shared/index.ts";
import type { DistrictFinding, DistrictFindingCode } from "./findings.ts";
import type { DistrictFiles } from "./model.ts";

export function checkReferences(district: DistrictFiles): readonly DistrictFinding[] {
  return [
    ...checkLaw(district),
    ...checkOrganisation(district),
    ...checkPeople(district),
    ...checkItems(district),
    ...checkReasons(district),
    ...checkGatekeepers(district),
  ];
}

class Findings {
  readonly list: DistrictFinding[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(code: DistrictFindingCode, path: string, found: string, expected?: string): void {
    this.list.push({ code, file: this.#file, path, found, ...(expected === undefined ? {} : { expected }) });
  }

  distinct(ids: readonly string[], path: (index: number) => string): void {
    const first = firstPlaces(ids);
    ids.forEach((id, index) => {
      if (first.get(id) !== index) this.add("district/duplicate-id", path(index), id);
    });
  }

  known(id: string, ids: ReadonlySet<string>, path: string, what: string): void {
    if (!ids.has(id)) this.add("district/unknown-reference", path, id, what);
  }

  passes(checked: Result<unknown, Refusal>, path: string): void {
    if (!checked.ok) this.add("district/identity", path, checked.refusal.code);
  }
}

function firstPlaces(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index] as const).reverse());
}

const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map((entry) => entry.id));

function checkLaw({ bases }: DistrictFiles): readonly DistrictFinding[] {
  const findings = new Findings("law/bases.yaml");
  findings.distinct(
    bases.map((basis) => basis.id),
    (index) => `bases[${index}].id`,
  );
  return findings.list;
}

function checkOrganisation({ bodies, offices, posts, items }: DistrictFiles): readonly DistrictFinding[] {
  const inBodies = new Findings("organisation/bodies.yaml");
  const inOffices = new Findings("organisation/offices.yaml");
  const inPosts = new Findings("organisation/posts.yaml");
  const [bodyIds, officeIds] = [idsOf(bodies), idsOf(offices)];
  const codes = new Set<string>(items.map((item) => item.spec.code));
  inBodies.distinct(
    bodies.map((body) => body.id),
    (index) => `bodies[${index}].id`,
  );
  inBodies.distinct(
    bodies.map((body) => body.creditCode),
    (index) => `bodies[${index}].creditCode`,
  );
  // Two bodies with one prefix would issue papers of the same number.
  inBodies.distinct(
    bodies.map((body) => body.paperPrefix),
    (index) => `bodies[${index}].paperPrefix`,
  );
  bodies.forEach((body, index) => {
    inBodies.passes(parseCreditCode(body.creditCode), `bodies[${index}].creditCode`);
    inBodies.passes(parsePhone(body.phone), `bodies[${index}].phone`);
  });
  inOffices.distinct(
    offices.map((office) => office.id),
    (index) => `offices[${index}].id`,
  );
  offices.forEach((office, index) => {
    inOffices.known(office.body, bodyIds, `offices[${index}].body`, "body");
  });
  inPosts.distinct(
    posts.map((post) => post.id),
    (index) => `posts[${index}].id`,
  );
  posts.forEach((post, index) => {
    inPosts.known(post.office, officeIds, `posts[${index}].office`, "office");
    const letters = Array.isArray(post.authorisedItems) ? post.authorisedItems : [];
    letters.forEach((code: string, at: number) => {
      inPosts.known(code, codes, `posts[${index}].authorisedItems[${at}]`, "item");
    });
  });
  return [...inBodies.list, ...inOffices.list, ...inPosts.list];
}

function checkPeople({ people, posts }: DistrictFiles): readonly DistrictFinding[] {
  const findings = new Findings("organisation/people.yaml");
  const { staff, citizens, firms } = people;
  const postIds = idsOf(posts);
  const logins = [...staff, ...citizens, ...firms].map((entry) => entry.login);
  findings.distinct(logins, (index) => `login[${index}]`);
  findings.distinct([...idsOf([...staff, ...citizens, ...firms])], (index) => `id[${index}]`);
  staff.forEach((person, index) => {
    findings.passes(parsePersonName(person.name), `staff[${index}].name`);
    person.posts.forEach((post, at) => {
      findings.known(post, postIds, `staff[${index}].posts[${at}]`, "post");
    });
    [...(person.relatives ?? []), ...(person.residentId === undefined ? [] : [person.residentId])].forEach((number) => {
      findings.passes(parseResidentId(number), `staff[${index}]`);
    });
  });
  citizens.forEach((person, index) => {
    findings.passes(parsePersonName(person.name), `citizens[${index}].name`);
    findings.passes(parseResidentId(person.residentId), `citizens[${index}].residentId`);
    findings.passes(parseMobilePhone(person.login), `citizens[${index}].login`);
  });
  firms.forEach((firm, index) => {
    const { representative } = firm;
    findings.passes(parseCreditCode(firm.creditCode), `firms[${index}].creditCode`);
    findings.passes(parsePersonName(representative.name), `firms[${index}].representative.name`);
    findings.passes(parseResidentId(representative.residentId), `firms[${index}].representative.residentId`);
    findings.passes(parseMobilePhone(representative.mobile), `firms[${index}].representative.mobile`);
  });
  return findings.list;
}

function checkItems({ items, bodies, offices, themes }: DistrictFiles): readonly DistrictFinding[] {
  const [bodyIds, officeIds] = [idsOf(bodies), idsOf(offices)];
  const themeIds = new Set([...themes.person, ...themes.legal].map((theme) => theme.code));
  const first = firstPlaces(items.map((item) => item.spec.code));
  return items.flatMap(({ folder, spec }, index) => {
    const findings = new Findings(`catalogue/${folder}/item.yaml`);
    if (first.get(spec.code) !== index) findings.add("district/duplicate-id", "code", spec.code);
    findings.known(spec.body, bodyIds, "body", "body");
    findings.known(spec.office, officeIds, "office", "office");
    (spec.result.endings ?? []).forEach(({ by }, at) => {
      findings.known(by, bodyIds, `result.endings[${at}].by`, "body");
    });
    spec.themes.forEach((theme, at) => {
      findings.known(theme, themeIds, `themes[${at}]`, "theme");
    });
    return findings.list;
  });
}

function checkReasons({ reasons, bases }: DistrictFiles): readonly DistrictFinding[] {
  const findings = new Findings("reasons.yaml");
  const lawIds = idsOf(bases);
  for (const [kind, list] of Object.entries(reasons)) {
    findings.distinct(
      list.map((reason) => reason.code),
      (index) => `${kind}[${index}].code`,
    );
    list.forEach((reason, index) => {
      for (const { law } of reason.law) findings.known(law, lawIds, `${kind}[${index}].law`, "legal basis");
    });
  }
  return findings.list;
}

/** A post that signs holds the grant for it: whoever names it there also lets it in. */
function checkGatekeepers({ gatekeepers = [], posts }: DistrictFiles): readonly DistrictFinding[] {
  const findings = new Findings("organisation/gatekeepers.yaml");
  const signing = new Set(posts.filter(({ grants }) => grants.includes("catalogue.sign")).map(({ id }) => id));
  gatekeepers.forEach(({ post }, index) => {
    findings.known(post, signing, `gatekeepers[${index}].post`, "post with the grant catalogue.sign");
  });
  return findings.list;
}
