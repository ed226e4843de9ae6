/** One of the project's attributes: chosen from what there is where that is known, else written. */
import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { TASK_KINDS } from "../../../core/flow/index.ts";
import type { OfficeOfFlow } from "./flow.ts";
import { TextBox } from "./TextBox.tsx";

export interface AttributeFieldProps {
  readonly name: string;
  readonly value: string | undefined;
  /** Of the step, or of the lane it stands in. */
  readonly office: string | undefined;
  readonly offices: readonly OfficeOfFlow[];
  readonly onChange: (value: string | undefined) => void;
}

const LONG: ReadonlySet<string> = new Set(["feel", "verdict", "officesFrom", "absentBasis"]);

export function AttributeField(props: AttributeFieldProps) {
  const { name, value, onChange } = props;
  const { t } = useTranslation("deskFlowEditor");
  const id = `step-${name}`;
  const options = useOptions(props);
  return (
    <Form.Item
      label={t(`attribute.${name}`, { defaultValue: name })}
      htmlFor={id}
      extra={t(`attributeHelp.${name}`, { defaultValue: "" }) || undefined}
    >
      {options === undefined ? (
        <TextBox id={id} long={LONG.has(name)} value={value} onChange={onChange} />
      ) : options.many ? (
        <Select
          id={id}
          mode="tags"
          tokenSeparators={[",", "，"]}
          value={value === undefined ? [] : value.split(",").map((each) => each.trim())}
          options={[...options.list]}
          onChange={(next: readonly string[]) => onChange(next.length === 0 ? undefined : next.join(","))}
        />
      ) : (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={value ?? null}
          options={withOwn(options.list, value)}
          onChange={(next: string | undefined) => onChange(next)}
        />
      )}
    </Form.Item>
  );
}

interface Options {
  readonly list: readonly { readonly value: string; readonly label: string }[];
  readonly many?: true;
}

function useOptions({ name, office, offices }: AttributeFieldProps): Options | undefined {
  const { t } = useTranslation(["deskFlowEditor", "codes"]);
  switch (name) {
    case "office":
      return { list: offices.map(officeOption) };
    case "offices":
      return { list: offices.map(officeOption), many: true };
    case "post":
      return { list: postsOf(offices, office) };
    case "kind":
      return { list: TASK_KINDS.map((kind) => ({ value: kind, label: t(`codes:taskKind.${kind}`) })) };
    case "outcomes":
      return {
        list: OUTCOMES.map((code) => ({ value: code, label: `${t(`codes:outcome.${code}`)} ${code}` })),
        many: true,
      };
    case "statutory":
      return { list: ["true", "false"].map((value) => ({ value, label: t(`yesNo.${value}`) })) };
    case "from":
    case "to":
      return { list: ["applicant", "office"].map((value) => ({ value, label: t(`correspondent.${value}`) })) };
    default:
      return undefined;
  }
}

const OUTCOMES = [
  ...["agree", "object", "conditional", "pass", "fail", "met", "unmet", "rectify", "clear", "objected"],
  ...["granted", "refused", "filed"],
] as const;

const officeOption = ({ id, name }: OfficeOfFlow) => ({ value: id, label: name });

/** Roles of the office; of all offices while none is known. */
function postsOf(offices: readonly OfficeOfFlow[], office: string | undefined) {
  const own = offices.filter((each) => office === undefined || each.id === office).flatMap((each) => each.posts);
  const byRole = Map.groupBy(own, (post) => post.role);
  return [...byRole].map(([role, posts]) => ({
    value: role,
    label: office === undefined ? role : `${posts[0]?.name ?? ""} ${role}`,
  }));
}

/** What is written in the file is shown, whether or not anybody knows it. */
function withOwn(list: Options["list"], value: string | undefined) {
  return value === undefined || list.some((option) => option.value === value)
    ? [...list]
    : [...list, { value, label: value }];
}
