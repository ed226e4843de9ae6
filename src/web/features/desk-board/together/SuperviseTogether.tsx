/** 督办 many at once: one order with its day, to whoever has each case or to a person of the office. */
import { Form, Input, Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { useColleagues, type WorkPlace } from "../../desk-case/colleagues.ts";
import { useToday } from "../../desk-lists/use-today.ts";
import type { TogetherDialogProps } from "./dialog.ts";
import { groupsOf } from "./groups.ts";
import { HOLDER, ordersOf, withoutStep } from "./orders.ts";
import styles from "./TogetherDialog.module.css";
import { TogetherDialog } from "./TogetherDialog.tsx";

interface Values {
  readonly order: string;
  readonly answerDueOn: string;
  readonly to?: Readonly<Record<string, string | undefined>>;
  readonly rest?: string;
}

export function SuperviseTogether({ cases, onClose }: TogetherDialogProps) {
  const { t } = useTranslation("deskBoard");
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const names = useRef(new Map<string, string>());
  const groups = groupsOf(cases);
  const rest = withoutStep(cases);
  for (const step of cases.flatMap(({ steps }) => steps))
    if (step.holder !== null && step.holderName !== null) names.current.set(step.holder, step.holderName);
  return (
    <TogetherDialog<Values>
      title={t("together.supervise.title", { count: cases.length })}
      doWord={t("together.do.supervise")}
      form={form}
      onClose={onClose}
      errandsOf={({ order, answerDueOn, to = {}, rest: person }) => {
        const nameOf = (account: string) => names.current.get(account) ?? account;
        const { errands, nobody } = ordersOf(cases, groups, { order, answerDueOn, to, rest: person, nameOf });
        if (nobody.length === 0) return errands;
        form.setFields(nobody.map((key) => ({ name: ["to", key] as never, errors: [t("together.supervise.nobody")] })));
        return [];
      }}
    >
      <p>{t("together.supervise.lead")}</p>
      <Form.Item
        name="order"
        label={t("together.supervise.order")}
        rules={[{ required: true, whitespace: true, message: t("together.supervise.orderMissing") }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="answerDueOn"
        label={t("together.supervise.answerDueOn")}
        rules={[{ required: true, message: t("together.supervise.dayMissing") }]}
      >
        <Input type="date" {...(today === "" ? {} : { min: today })} />
      </Form.Item>
      {groups.map(({ key, office, officeName, steps }) => (
        <Person
          key={key}
          name={["to", key]}
          place={{ office }}
          label={t("together.supervise.group", {
            office: officeName,
            steps: [...new Set(steps.map((step) => step.name))].join("、"),
            count: steps.length,
          })}
          holder={t("together.supervise.holder")}
          onName={(account, name) => names.current.set(account, name)}
        />
      ))}
      {rest.length > 0 && (
        <Person
          name="rest"
          place={EVERYBODY}
          label={t("together.supervise.rest", { count: rest.length })}
          missing={t("together.supervise.restMissing")}
          onName={(account, name) => names.current.set(account, name)}
        />
      )}
    </TogetherDialog>
  );
}

const EVERYBODY: WorkPlace = {};
/** What was said against the last choice says nothing against the next. */
const CHOSEN_ANEW = { validator: () => Promise.resolve() };

interface PersonProps {
  readonly name: string | string[];
  readonly place: WorkPlace;
  readonly label: string;
  /** Word for whoever holds each step; without it a person has to be chosen. */
  readonly holder?: string;
  readonly missing?: string;
  readonly onName: (account: string, name: string) => void;
}

function Person({ name, place, label, holder, missing, onName }: PersonProps) {
  const colleagues = useColleagues(place);
  const people = (colleagues.data ?? []).map(({ account, name: person, posts }) => {
    onName(account, person);
    return { value: account, label: [person, posts[0]?.name ?? ""].filter((text) => text !== "").join(" · ") };
  });
  return (
    <>
      {colleagues.isError && <ErrorPanel error={colleagues.error} onRetry={() => void colleagues.refetch()} />}
      <Form.Item
        className={styles.group ?? ""}
        name={name}
        label={label}
        {...(holder === undefined
          ? { rules: [{ required: true, message: missing ?? "" }] }
          : { initialValue: HOLDER, rules: [CHOSEN_ANEW] })}
      >
        <Select
          options={holder === undefined ? people : [{ value: HOLDER, label: holder }, ...people]}
          loading={colleagues.isPending}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
    </>
  );
}
