/** An early visit makes a later one unnecessary: the later step is chosen here, and the server says what is not covered. */
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useTasks } from "../desk-lists/rows.ts";
import styles from "./Joint.module.css";
import { type JointView, useJointCommand } from "./joint.ts";

interface Chosen {
  readonly step: string;
  readonly address: string;
  readonly outcome: string;
  readonly validDays: number;
}

export function ReuseForm({ view }: { readonly view: JointView }) {
  const { t } = useTranslation(["deskJoint", "codes"]);
  const give = useJointCommand(view.id);
  const tasks = useTasks();
  const served = new Set(view.parts.map((part) => `${part.caseId} ${part.task}`));
  const steps = (tasks.data?.rows ?? []).filter(
    (row) => row.taskKind === "visit" && !served.has(`${row.id} ${row.task}`),
  );
  const outcomes = [...new Set(view.parts.flatMap((part) => part.outcomes))];
  if (steps.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("reuse.title")}>
      <h2>{t("reuse.title")}</h2>
      <p>{t("reuse.hint")}</p>
      <Form<Chosen>
        layout="vertical"
        className={styles.form ?? ""}
        initialValues={{ address: view.address ?? "", outcome: outcomes[0], validDays: 90 }}
        onFinish={({ step, ...rest }) => {
          const row = steps.find((one) => `${one.id} ${one.task}` === step);
          if (row !== undefined) give.mutate({ type: "reuse-for", caseId: row.id, task: row.task, ...rest });
        }}
      >
        <Form.Item name="step" label={t("reuse.step")} rules={[{ required: true, message: t("new.stepsMissing") }]}>
          <Select
            options={steps.map((row) => ({
              value: `${row.id} ${row.task}`,
              label: `${row.number} ${row.itemName} · ${row.taskName}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="address"
          label={t("fact.address")}
          rules={[{ required: true, message: t("new.addressMissing") }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="outcome" label={t("site.outcome")}>
            <Select
              options={outcomes.map((value) => ({
                value,
                label: t(`codes:outcome.${value}`, { defaultValue: value }),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="validDays"
            label={t("reuse.days")}
            rules={[{ required: true, message: t("reuse.daysMissing") }]}
          >
            <InputNumber min={1} max={3650} />
          </Form.Item>
        </div>
        {give.isError && <ErrorPanel error={give.error} />}
        <Button htmlType="submit" loading={give.isPending}>
          {t("reuse.do")}
        </Button>
      </Form>
    </section>
  );
}
