/** The 515 naughty strings, a NUL and two lone surrogates through every text that the API takes. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeRoutes } from "../../scripts/write-openapi.ts";
import { describeWithData } from "../support/shared-data.ts";
import { caseScenes } from "./naughty/case-scenes.ts";
import { type Form, formsOf } from "./naughty/fields.ts";
import { jointScenes } from "./naughty/joint-scenes.ts";
import { runForm, type Tally } from "./naughty/run.ts";
import type { Scene } from "./naughty/scene.ts";
import { scenes } from "./naughty/scenes.ts";
import { LIST, readNaughtyStrings } from "./naughty/strings.ts";
import { openWorld, type World } from "./naughty/world.ts";

const forms = formsOf(describeRoutes() as never).filter((form) => form.fields.length + form.open.length > 0);

describeWithData("naughty strings", [LIST], () => {
  const tallies: Tally[] = [];
  let strings: readonly string[];
  let world: World;
  let known: Readonly<Record<string, Scene>>;

  beforeAll(async () => {
    strings = readNaughtyStrings();
    world = await openWorld();
    known = { ...scenes(world), ...caseScenes(world), ...jointScenes(world) };
  });
  afterAll(async () => {
    const total = (name: "fields" | "requests" | "accepted") => tallies.reduce((sum, tally) => sum + tally[name], 0);
    console.log(
      `${total("fields")} text fields × ${strings.length} strings in ${total("requests")} requests: ` +
        `${total("accepted")} carried out, the others refused`,
    );
    await world.close();
  });

  it("has a scene for every form of the API, with a text for every object that only an item knows", () => {
    const names = forms.map((form) => form.name);
    expect(Object.keys(known).sort()).toEqual([...names].sort());
    for (const { name, open } of forms) {
      for (const way of open) {
        const covered = known[name]?.open?.some((at) => at.join("/").startsWith(way.join("/")));
        expect([name, way, covered]).toEqual([name, way, true]);
      }
    }
  });

  it.each(forms.map((form): [string, Form] => [form.name, form]))(
    "come back verbatim from %s, or are refused in words",
    async (name, form) => {
      const scene = known[name];
      if (scene === undefined) throw new Error(`${name} has no scene`);
      const tally = await runForm(form, scene, strings);
      tallies.push(tally);
      expect(world.place.faults).toEqual([]);
    },
    300_000,
  );

  it("come back verbatim as names of files, but for what browsers escape and the folder before the name", async () => {
    const tally = { form: "uploadFile", fields: 1, requests: strings.length, accepted: 0 };
    for (const text of strings) {
      // Before the closing quote a backslash stands for that quote: what the name was cannot be told from the request.
      if (text.endsWith("\\")) continue;
      // As HTML has it: https://html.spec.whatwg.org/#multipart-form-data
      const sent = text
        .toWellFormed()
        .replaceAll(/[\r\n"]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
      const { status, body } = await world.lin.upload(sent, Buffer.from("一行字"));
      if (status === 201) {
        tally.accepted += 1;
        expect(sent.endsWith(body.name), sent).toBe(true);
        expect(body.name).toBe(sent.slice(Math.max(sent.lastIndexOf("/"), sent.lastIndexOf("\\")) + 1));
      } else {
        expect([400, 415, 422], `${JSON.stringify(sent)} ${body?.code}`).toContain(status);
      }
    }
    tallies.push(tally);
    expect(world.place.faults).toEqual([]);
  }, 300_000);
});
