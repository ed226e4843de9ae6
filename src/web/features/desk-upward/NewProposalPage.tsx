/** 提请上级修改: from a basic item, or from an item of the district that would say something else. */
import { useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type BasicItem,
  FIXED_FIELDS,
  type FixedField,
  type ItemSpec,
  lockedDifferences,
} from "../../../core/catalog/index.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useSend } from "../desk-changes/changes.ts";
import { type EditingRegister, useItemToEdit, useRegister } from "../desk-item-editor/item.ts";
import { startOf } from "../desk-item-editor/use-item-draft.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { ProposalForm } from "./ProposalForm.tsx";
import styles from "./Upward.module.css";
import { type BasicRow, useBasics } from "./upward.ts";

export function NewProposalPage() {
  const { t } = useTranslation(["deskUpward", "desk"]);
  const [address, change] = usePageAddress("basic", "field", "item");
  const register = useRegister();
  const basics = useBasics();
  const failed = [register, basics].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />;
  if (register.data === undefined || basics.data === undefined) return <Waiting />;
  const basic = register.data.basics.find(({ basicCode }) => basicCode === address.basic);
  const row = basics.data.rows.find(({ basicCode }) => basicCode === address.basic);
  const fields = basic === undefined ? [] : FIXED_FIELDS.filter((one) => one in basic.fixed);
  const field = fields.find((one) => one === address.field);
  return (
    <>
      <PageHeading title={t("desk:page.newProposal")} />
      <p className={styles.note}>{t("form.told")}</p>
      <div className={styles.choice}>
        <div>
          <label className={styles.label} htmlFor="proposal-basic">
            {t("form.basic")}
          </label>
          <Select
            id="proposal-basic"
            className={styles.control ?? ""}
            value={basic?.basicCode ?? null}
            options={register.data.basics.map((one) => ({
              value: one.basicCode,
              label: `${one.title}（${one.basicCode}）`,
            }))}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(next: string) => change({ basic: next, field: "", item: "" })}
          />
        </div>
        <div>
          <label className={styles.label} htmlFor="proposal-field">
            {t("form.field")}
          </label>
          <Select
            id="proposal-field"
            className={styles.control ?? ""}
            disabled={basic === undefined}
            value={field ?? null}
            options={fields.map((value) => ({ value, label: t(`field.${value}`) }))}
            onChange={(next: FixedField) => change({ field: next })}
          />
        </div>
      </div>
      {register.data.basics.length === 0 && <Empty title={t("basics.none")} />}
      {basic !== undefined && field !== undefined && row !== undefined && (
        <Draft
          key={`${basic.basicCode} ${field} ${address.item}`}
          {...{ basic, field, row, register: register.data, item: address.item }}
        />
      )}
    </>
  );
}

interface DraftProps {
  readonly basic: BasicItem;
  readonly field: FixedField;
  readonly row: BasicRow;
  readonly register: EditingRegister;
  /** Code of the item that it is begun from; empty where it is begun from the basic item. */
  readonly item: string;
}

/** Waits for the item: what it says otherwise is what is proposed first. */
function Draft(props: DraftProps) {
  const { row, item } = props;
  const heir = item === "" ? (row.heirs[0]?.code ?? "") : item;
  return heir === "" ? <Begun {...props} spec={undefined} /> : <DraftOfHeir {...props} heir={heir} />;
}

function DraftOfHeir({ heir, ...props }: DraftProps & { readonly heir: string }) {
  const found = useItemToEdit(heir);
  if (found.isPending) return <Waiting />;
  return <Begun {...props} spec={found.data === undefined ? undefined : startOf(found.data)?.spec} />;
}

function Begun({ basic, field, row, register, item, spec }: DraftProps & { readonly spec: ItemSpec | undefined }) {
  const { t } = useTranslation("deskUpward");
  const navigate = useNavigate();
  const send = useSend<{ readonly id: string }>("/api/catalogue/proposals", ({ id }) => {
    void navigate({ to: "/catalogue/proposals/$id", params: { id } });
  });
  const [first] = useState(() => ({
    proposed: { [field]: wordsOf(basic, field, item === "" ? undefined : spec) },
    reason: "",
    basis: [],
    items: item === "" ? row.heirs.map(({ code }) => code) : [item],
  }));
  return (
    <ProposalForm
      {...{ basic, field, register, first, heirs: row.heirs, pending: send.isPending, error: send.error }}
      materials={spec?.materials ?? []}
      button={t("form.draft")}
      onSend={(written) => send.mutate({ basicCode: basic.basicCode, ...written })}
    />
  );
}

/** As the item says it where it differs, else as the upper level does. */
function wordsOf(basic: BasicItem, field: FixedField, spec: ItemSpec | undefined): unknown {
  const differs = spec !== undefined && lockedDifferences(spec, [basic]).some(({ path }) => path[0] === field);
  return differs ? spec[field] : basic.fixed[field];
}
