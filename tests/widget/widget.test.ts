import { afterAll, beforeAll, describe } from "vitest";
import { hasBrowser } from "../browser/has-browser.ts";
import { testAccess } from "./access.ts";
import { testCards } from "./cards.ts";
import { testForeignPage } from "./foreign-page.ts";
import { testHostile } from "./hostile.ts";
import { testKeys } from "./keys.ts";
import { closeStage, openStage, type Stage } from "./stage.ts";
import { testStates } from "./states.ts";

describe.skipIf(!hasBrowser)("the widget", () => {
  const stage: { -readonly [Part in keyof Stage]?: Stage[Part] } = {};
  const opened = (): Stage => {
    const { browser, server, site } = stage;
    if (!browser || !server || !site) throw new Error("the stage is not open yet");
    return { browser, server, site };
  };
  beforeAll(async () => {
    Object.assign(stage, await openStage());
  });
  afterAll(() => closeStage(opened()));

  testForeignPage(opened);
  testKeys(opened);
  testStates(opened);
  testAccess(opened);
  testHostile(opened);
  testCards(opened);
});
