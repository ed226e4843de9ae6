/** Asking for joint work: which waiting steps, where, for how long. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, InputNumber, Radio, Select } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { JOINT_KINDS, type JointKind, KIND_RULES, type KindRule } from "../../../core/joint/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, type PressKeys, sendJson } from "../../api/json.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { type Place, PlaceField, type PlaceFieldProps } from "../../ui/PlaceField.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type TaskRow, useTasks } from "../desk-lists/rows.ts";
import { placeOf } from "../form/answers.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import styles from "./Joint.module.css";

interface Asked {
  readonly kind: JointKind;
  readonly steps: readonly string[];
  readonly place: Place;
  readonly minutes: number;
  readonly travelMinutes: number;
}

export function NewJointPage() {
  const { t } = useTranslation(["deskJoint", "desk"]);
  const tasks = useTasks();
  return (
    <>
      <PageHeading title={t("desk:page.newJoint")} />
      {tasks.isPending && <Waiting />}
      {tasks.isError && <ErrorPanel error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data !== undefined && <Asking rows={tasks.data.rows} />}
    </>
  );
}

function Asking({ rows }: { readonly rows: readonly TaskRow[] }) {
  const { t } = useTranslation(["deskJoint", "codes"]);
  const [{ case: fromCase }] = usePageAddress("case");
  const [form] = Form.useForm<Asked>();
  const kind = Form.useWatch("kind", form) ?? "visit";
  const asking = useAsking(rows);
  const rule: KindRule = KIND_RULES[kind];
  const fitting = rows.filter((row) => rule.serves.some((served) => served === row.taskKind));
  const steps = Form.useWatch("steps", form);
  const applied = usePlaceApplied(rows.find((row) => steps?.[0] === stepKey(row))?.id);
  const place = Form.useWatch("place", form);
  useEffect(() => {
    if (applied !== undefined && form.getFieldValue("place") === undefined) form.setFieldValue("place", applied);
  }, [applied, form]);
  const chosen = fitting.filter((row) => row.id === fromCase).map(stepKey);
  return (
    <Form<Asked>
      form={form}
      layout="vertical"
      className={styles.form ?? ""}
      initialValues={{ kind: "visit", steps: chosen, minutes: 60, travelMinutes: 20 }}
      scrollToFirstError={{ focus: true }}
      onFinish={(asked) => asking.mutate(asked)}
    >
      <Form.Item name="kind" label={t("fact.kind")} extra={t(`kindHint.${kind}`)}>
        <Radio.Group
          optionType="button"
          options={JOINT_KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
      </Form.Item>
      <Form.Item name="steps" label={t("new.steps")} rules={[{ required: true, message: t("new.stepsMissing") }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          notFoundContent={<Empty title={t("new.noSteps")} />}
          options={fitting.map((row) => ({
            value: stepKey(row),
            label: `${row.number} ${row.itemName} · ${row.taskName}${row.applicantName === null ? "" : ` · ${row.applicantName}`}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="place"
        rules={[
          {
            validator: (_, value: Place | undefined) =>
              (value?.address ?? "").trim() === "" ? Promise.reject(t("new.addressMissing")) : Promise.resolve(),
          },
        ]}
      >
        <SitePlace hint={applied !== undefined && place === applied ? t("new.placeApplied") : t("new.placeHint")} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="minutes"
          label={t("new.minutes")}
          rules={[{ required: true, message: t("new.minutesMissing") }]}
        >
          <InputNumber min={1} max={1440} />
        </Form.Item>
        <Form.Item
          name="travelMinutes"
          label={t("new.travel")}
          rules={[{ required: true, message: t("new.minutesMissing") }]}
        >
          <InputNumber min={0} max={1440} />
        </Form.Item>
      </div>
      {asking.isError && <ErrorPanel error={asking.error} />}
      <Button type="primary" htmlType="submit" loading={asking.isPending}>
        {t("new.ask")}
      </Button>
    </Form>
  );
}

/** The form gives the value and takes the change. */
function SitePlace({ hint, value, onChange }: Partial<Pick<PlaceFieldProps, "hint" | "value" | "onChange">>) {
  const { t } = useTranslation("deskJoint");
  return (
    <PlaceField
      id="joint-place"
      label={t("new.place")}
      hint={hint}
      required
      value={value}
      onChange={(next) => onChange?.(next)}
    />
  );
}

/** Where the applicant says that it is, in whichever question of the form. */
function usePlaceApplied(caseId: string | undefined): Place | undefined {
  const { data } = useQuery({
    queryKey: ["cases", caseId],
    queryFn: ({ signal }) => getJson<AnswerOf<"getCase">>(`/api/cases/${caseId}`, signal),
    enabled: caseId !== undefined,
    select: ({ form }) => Object.values(form).flatMap((answer) => placeOf(answer) ?? [])[0],
  });
  return data;
}

function useAsking(rows: readonly TaskRow[]) {
  const navigate = useNavigate();
  const keys = useRef<PressKeys>(undefined);
  keys.current ??= createPressKeys();
  const press = keys.current;
  return useMutation({
    mutationFn: ({ steps, place, ...asked }: Asked) => {
      const chosen = rows.filter((row) => steps.includes(stepKey(row)));
      const body = {
        ...asked,
        ...place,
        lead: chosen[0]?.taskOffice ?? "",
        steps: chosen.map(({ id, task }) => ({ caseId: id, task })),
      };
      return sendJson<AnswerOf<"requestJointWork">>({
        ...{ method: "POST", path: "/api/joint-work" },
        ...{ body, key: press.keyFor(body) },
      });
    },
    onSuccess: ({ id }) => {
      press.answered();
      void navigate({ to: "/joint/$id", params: { id } });
    },
    onError: (error) => press.answered(error),
  });
}

function stepKey({ id, task }: TaskRow): string {
  return `${id} ${task}`;
}
