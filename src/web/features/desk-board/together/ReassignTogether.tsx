/** 改派 many at once: for each post that the chosen cases wait for, another of its holders. */
import { Form, Input, Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { useColleagues } from "../../desk-case/colleagues.ts";
import type { TogetherDialogProps } from "./dialog.ts";
import { errandsOf, groupsOf, type StepGroup } from "./groups.ts";
import styles from "./TogetherDialog.module.css";
import { TogetherDialog } from "./TogetherDialog.tsx";

interface Values {
  /** Account by key of the group. */
  readonly to?: Readonly<Record<string, string | undefined>>;
  readonly note?: string;
}

export function ReassignTogether({ cases, onClose }: TogetherDialogProps) {
  const { t } = useTranslation("deskBoard");
  const [form] = Form.useForm<Values>();
  const names = useRef(new Map<string, string>());
  const groups = groupsOf(cases);
  return (
    <TogetherDialog<Values>
      title={t("together.reassign.title", { count: cases.length })}
      doWord={t("together.do.reassign")}
      form={form}
      onClose={onClose}
      errandsOf={({ to = {}, note = "" }) => {
        const errands = errandsOf(groups, { to, note, nameOf: (account) => names.current.get(account) ?? account });
        const [first] = groups;
        if (errands.length === 0 && first !== undefined)
          form.setFields([{ name: ["to", first.key] as never, errors: [t("together.reassign.missing")] }]);
        return errands;
      }}
    >
      <p>{groups.length === 0 ? t("together.reassign.nothing") : t("together.reassign.lead")}</p>
      {groups.map((group) => (
        <NextHolder
          key={group.key}
          group={group}
          onNames={(found) => {
            for (const [account, name] of found) names.current.set(account, name);
          }}
        />
      ))}
      <Form.Item name="note" label={t("together.reassign.note")}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </TogetherDialog>
  );
}

interface NextHolderProps {
  readonly group: StepGroup;
  readonly onNames: (names: readonly (readonly [account: string, name: string])[]) => void;
}

function NextHolder({ group, onNames }: NextHolderProps) {
  const { t } = useTranslation("deskBoard");
  const colleagues = useColleagues(group);
  const options = (colleagues.data ?? []).map(({ account, name }) => ({ value: account, label: name }));
  onNames(options.map(({ value, label }) => [value, label]));
  const { officeName, steps } = group;
  const somebodyElse = options.some(({ value }) => steps.some((step) => step.holder !== value));
  const stepNames = [...new Set(steps.map((step) => step.name))].join("、");
  return (
    <>
      {colleagues.isError && <ErrorPanel error={colleagues.error} onRetry={() => void colleagues.refetch()} />}
      <Form.Item
        className={styles.group ?? ""}
        name={["to", group.key]}
        label={t("together.reassign.group", { office: officeName, steps: stepNames, count: steps.length })}
        extra={colleagues.isSuccess && !somebodyElse ? t("together.reassign.nobodyElse") : undefined}
      >
        <Select
          allowClear
          placeholder={t("together.reassign.stay")}
          options={options}
          loading={colleagues.isPending}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
    </>
  );
}
