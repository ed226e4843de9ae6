/** What the field should say, in the controls in which an item is written, and why. */
import { Button, Form, Input, Select } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type BasicItem,
  type FixedField,
  ITEM_TYPES,
  type ItemSpec,
  newItem,
  SERVED_PARTIES,
} from "../../../core/catalog/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../../../core/shared/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { BasesEntry } from "../desk-item-editor/Bases.tsx";
import { type Editing, EditingProvider } from "../desk-item-editor/editing.ts";
import { ChoiceEntry, ManyEntry, TextEntry } from "../desk-item-editor/fields.tsx";
import type { EditingRegister } from "../desk-item-editor/item.ts";
import { tableOf } from "../desk-item-editor/tabs/BasicsTab.tsx";
import { Conditions } from "../desk-item-editor/tabs/ConditionsTab.tsx";
import { LawTab } from "../desk-item-editor/tabs/LawTab.tsx";
import { Time } from "../desk-item-editor/tabs/TimesTab.tsx";
import styles from "./Upward.module.css";
import type { Written } from "./upward.ts";

export interface ProposalFormProps {
  readonly basic: BasicItem;
  readonly field: FixedField;
  readonly register: EditingRegister;
  /** Of an item that inherits the field: its materials are what check-points name. */
  readonly materials: ItemSpec["materials"];
  readonly heirs: readonly { readonly code: string; readonly name: string }[];
  readonly first: Written;
  readonly button: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSend: (written: Written) => void;
}

export function ProposalForm(props: ProposalFormProps) {
  const { t } = useTranslation("deskUpward");
  const { field, first, heirs, button, pending, error, onSend } = props;
  const [written, setWritten] = useState(first);
  const editing = useProposedItem(props, written, setWritten);
  const { reason, basis, items } = written;
  const whole = reason.trim() !== "" && basis.length > 0;
  return (
    <EditingProvider value={editing}>
      <Form layout="vertical" className={styles.form ?? ""} onFinish={() => onSend(written)}>
        <section aria-label={t("form.proposed")}>
          <h2>{t("form.proposed")}</h2>
          <p className={styles.note}>{t("form.proposedTold")}</p>
          <FieldWords field={field} spec={editing.spec} edit={editing.edit} />
        </section>
        <Form.Item label={t("form.reason")} htmlFor="proposal-reason" required>
          <Input.TextArea
            id="proposal-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setWritten({ ...written, reason: event.target.value })}
          />
        </Form.Item>
        <BasesEntry
          place="proposal.basis"
          name="basis"
          value={basis}
          onChange={(next) => setWritten({ ...written, basis: next })}
        />
        <Form.Item label={t("form.items")} htmlFor="proposal-items">
          <Select
            id="proposal-items"
            mode="multiple"
            value={[...items]}
            options={heirs.map(({ code, name }) => ({ value: code, label: name }))}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(next: readonly string[]) => setWritten({ ...written, items: next })}
          />
        </Form.Item>
        {error !== null && error !== undefined && <ErrorPanel error={error} />}
        {!whole && <p className={styles.note}>{t("form.missing")}</p>}
        <div>
          <Button type="primary" htmlType="submit" disabled={!whole} loading={pending}>
            {button}
          </Button>
        </div>
      </Form>
    </EditingProvider>
  );
}

/** An item with nothing but what the upper level fixes, and the field as it is being proposed. */
function useProposedItem(
  { basic, field, register, materials }: ProposalFormProps,
  written: Written,
  setWritten: (next: Written) => void,
): Editing {
  return useMemo(() => {
    const empty = newItem({
      ...{ code: "" as ItemCode, basicCode: basic.basicCode, name: basic.title, type: "01", handling: "new" },
      ...{ body: "" as BodyId, office: "" as OfficeId },
    });
    const spec = { ...empty, materials, ...basic.fixed, ...(written.proposed as Partial<ItemSpec>) };
    const content = { spec, bpmn: "", dmn: [] };
    const edit = (next: Partial<ItemSpec>) =>
      setWritten({ ...written, proposed: { [field]: field in next ? next[field] : spec[field] } });
    return {
      ...{ content, spec, edit, findings: [], worstCase: null },
      // Here what is fixed is what is written.
      register: { ...register, basics: [] },
      change: (next) => edit(next(content).spec),
    };
  }, [basic, field, register, materials, written, setWritten]);
}

type Words = Pick<Editing, "spec" | "edit"> & { readonly field: FixedField };

function FieldWords({ field, spec, edit }: Words) {
  switch (field) {
    case "name":
      return <TextEntry place="name" value={spec.name} onChange={(name) => edit({ name })} wide />;
    case "type":
      return (
        <ChoiceEntry place="type" value={spec.type} options={tableOf(ITEM_TYPES)} onChange={(type) => edit({ type })} />
      );
    case "servedParties":
      return (
        <ManyEntry
          place="servedParties"
          value={spec.servedParties}
          options={tableOf(SERVED_PARTIES)}
          onChange={(servedParties) => edit({ servedParties })}
        />
      );
    case "legalBases":
      return <LawTab />;
    case "statutory":
      return <Time place="statutory" value={spec.statutory} onChange={(statutory) => edit({ statutory })} />;
    case "conditions":
      return <Conditions />;
  }
}
