/** The item, its parts as tabs, and beside them everything that stands against it. */
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/classes.ts";
import { FlowPart } from "../desk-flow-editor/FlowPart.tsx";
import { RulesPart } from "../desk-flow-editor/RulesPart.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { DraftNote } from "./DraftNote.tsx";
import { type Editing, EditingProvider, useEditing } from "./editing.ts";
import { FindingPanel } from "./FindingPanel.tsx";
import styles from "./ItemEditor.module.css";
import { type EditingRegister, type Finding, type ItemToEdit, useCheck } from "./item.ts";
import { MaterialsTab } from "./materials/MaterialsTab.tsx";
import { onScreen } from "./place.ts";
import { isRefused } from "./refused.ts";
import { TabBar } from "./TabBar.tsx";
import { BasicsTab } from "./tabs/BasicsTab.tsx";
import { ChannelsTab } from "./tabs/ChannelsTab.tsx";
import { ConditionsTab } from "./tabs/ConditionsTab.tsx";
import { ContactsTab } from "./tabs/ContactsTab.tsx";
import { FeeTab } from "./tabs/FeeTab.tsx";
import { FormTab } from "./tabs/FormTab.tsx";
import { GuideTab } from "./tabs/GuideTab.tsx";
import { JointTab } from "./tabs/JointTab.tsx";
import { LawTab } from "./tabs/LawTab.tsx";
import { PreviewTab } from "./tabs/PreviewTab.tsx";
import { ResultTab } from "./tabs/ResultTab.tsx";
import { SituationsTab, TryOut } from "./tabs/SituationsTab.tsx";
import { TimesTab } from "./tabs/TimesTab.tsx";
import { isAt, isTab, type Tab, tabOf } from "./tabs.ts";
import { type EditedDraft, useItemDraft } from "./use-item-draft.ts";

export interface ItemEditorProps {
  readonly item: ItemToEdit;
  readonly register: EditingRegister;
  readonly account: string;
  /** Opens the page anew with what the server has. */
  readonly onReload: () => void;
}

const NONE: readonly Finding[] = [];

export function ItemEditor({ item, register, account, onReload }: ItemEditorProps) {
  const { t } = useTranslation("deskItemEditor");
  const [address, changeAddress] = usePageAddress("tab");
  const tab = isTab(address.tab) ? address.tab : "basics";
  const draft = useItemDraft(item, account);
  const { saver, state, baseVersion } = draft;
  const { content } = state;
  const check = useCheck({ code: item.code, baseVersion, source: content });
  const told = check.data?.findings ?? NONE;
  const findings = useMemo(() => told.map((finding) => onScreen(finding, content.spec)), [told, content.spec]);
  const worstCase = check.data?.worstCase ?? null;
  const [chosen, setChosen] = useState<{ readonly finding: Finding; readonly turn: number }>();
  const editing = useMemo(
    (): Editing => ({
      ...{ content, register, findings, worstCase },
      spec: content.spec,
      edit: (next) => saver.change((now) => ({ ...now, spec: { ...now.spec, ...next } })),
      change: saver.change,
    }),
    [content, register, findings, worstCase, saver],
  );
  const show = (next: Tab) => changeAddress({ tab: next });
  useShown(chosen, tab);
  const written = useMemo(() => ({ code: item.code, baseVersion, source: content }), [item.code, baseVersion, content]);
  const panel = (
    <FindingPanel
      findings={findings}
      checking={check.isFetching}
      checked={check.data !== undefined}
      chosen={chosen?.finding}
      onChoose={(finding) => {
        setChosen({ finding, turn: (chosen?.turn ?? 0) + 1 });
        show(tabOf(finding.place));
      }}
    />
  );
  return (
    <EditingProvider value={editing}>
      <ListHead title={t("title", { name: content.spec.name || item.code })}>
        <Link to="/catalogue/$code/versions" params={{ code: item.code }}>
          {t("propose")}
        </Link>
        <span role="status">{t(`draft.status.${statusOf(state, draft.revision())}`)}</span>
      </ListHead>
      <DraftNote item={item} draft={draft} onReload={onReload} />
      {check.isError && !isRefused(check.error) && <Alert type="warning" showIcon title={t("findings.notChecked")} />}
      <TabBar tab={tab} findings={findings} onShow={show} />
      <div className={cx(styles.page, (tab === "preview" || tab === "flow") && styles.alone)}>
        <div className={styles.main} role="tabpanel" id="item-part" aria-labelledby={`tab-${tab}`}>
          <Part tab={tab} />
          {tab === "preview" && <PreviewTab written={written} />}
          <FilesPart tab={tab} item={item} chosen={chosen?.finding} aside={panel} />
        </div>
        {tab !== "preview" && tab !== "flow" && (
          <div className={styles.right}>
            {tab === "situations" && <TryOut />}
            {panel}
          </div>
        )}
      </div>
    </EditingProvider>
  );
}

/** Of a draft that is not there nobody needs to hear that it is saved. */
function statusOf({ status, error }: Pick<EditedDraft["state"], "status" | "error">, revision: number) {
  if (status === "failed" && isRefused(error)) return "refused";
  return status === "saved" && revision === 0 ? "none" : status;
}

function Part({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case "basics":
      return <BasicsTab />;
    case "law":
      return <LawTab />;
    case "times":
      return <TimesTab />;
    case "conditions":
      return <ConditionsTab />;
    case "situations":
      return <SituationsTab />;
    case "materials":
      return <MaterialsTab />;
    case "form":
      return <FormTab />;
    case "fee":
      return <FeeTab />;
    case "result":
      return <ResultTab />;
    case "channels":
      return <ChannelsTab />;
    case "joint":
      return <JointTab />;
    case "guide":
      return <GuideTab />;
    case "contacts":
      return <ContactsTab />;
    case "flow":
    case "rules":
    case "preview":
      return null;
  }
}

interface FilesPartProps {
  readonly tab: Tab;
  readonly item: ItemToEdit;
  readonly chosen: Finding | undefined;
  /** Beside the drawing, which needs the whole width. */
  readonly aside: React.ReactNode;
}

/** Flow and tables stay open once they were, with what they can undo. */
function FilesPart({ tab, item, chosen, aside }: FilesPartProps) {
  const { content, register, findings, change } = useEditing();
  const [opened, setOpened] = useState<readonly Tab[]>([]);
  if ((tab === "flow" || tab === "rules") && !opened.includes(tab)) setOpened([...opened, tab]);
  const part = chosen === undefined ? undefined : tabOf(chosen.place);
  const of = useMemo(() => Map.groupBy(findings, ({ place }) => tabOf(place)), [findings]);
  return (
    <>
      {opened.includes("flow") && (
        <div hidden={tab !== "flow"}>
          <FlowPart
            name={content.spec.name}
            code={item.code}
            bpmn={content.bpmn}
            around={register}
            findings={of.get("flow") ?? NONE}
            chosen={part === "flow" ? chosen : undefined}
            aside={aside}
            onChange={(bpmn) => change((now) => ({ ...now, bpmn }))}
          />
        </div>
      )}
      {opened.includes("rules") && (
        <div hidden={tab !== "rules"}>
          <RulesPart
            name={content.spec.name}
            dmn={content.dmn}
            findings={of.get("rules") ?? NONE}
            chosen={part === "rules" ? chosen : undefined}
            onChange={(next) => change((now) => ({ ...now, dmn: next(now.dmn) }))}
          />
        </div>
      )}
    </>
  );
}

/** Brings the field that a finding stands at into view, and the cursor into it. */
function useShown(chosen: { readonly finding: Finding; readonly turn: number } | undefined, tab: Tab): void {
  useEffect(() => {
    if (chosen === undefined || tab !== tabOf(chosen.finding.place)) return;
    const { place } = chosen.finding;
    const fields = [...document.querySelectorAll<HTMLElement>("[data-place]")];
    const at = fields
      .filter((one) => isAt(place, one.dataset.place ?? ""))
      .sort((a, b) => (b.dataset.place?.length ?? 0) - (a.dataset.place?.length ?? 0))[0];
    at?.closest("details")?.setAttribute("open", "");
    if (at instanceof HTMLDetailsElement) at.open = true;
    at?.scrollIntoView({ block: "center" });
    at?.querySelector<HTMLElement>("input, textarea, button, select, [tabindex]")?.focus({ preventScroll: true });
  }, [chosen, tab]);
}
