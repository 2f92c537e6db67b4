#include "entity_json.h"

#include <newshound/json.h>

#include <cstdio>

namespace newshound::tools {

namespace {

/// `element` of each of `list`, in brackets.
template <class List, class Element>
std::string array(const List& list, Element element) {
  std::string text;
  for (const auto& each : list) text += (text.empty() ? "" : ",") + element(each);
  return '[' + text + ']';
}

std::string date_as_json(const std::optional<Date>& date) {
  return date ? to_json_string(date->to_string()) : "null";
}

std::string entity_fields(const Entity& entity) {
  return "\"kind\":" + to_json_string(name_of(entity.kind)) +
         ",\"name\":" + to_json_string(entity.name);
}

std::string form_as_json(const EntityForm& form) {
  return "{\"surface\":" + to_json_string(form.surface) +
         ",\"articles\":" + std::to_string(form.articles) + '}';
}

std::string count_fields(const EntityCount& count) {
  return entity_fields(count.entity) + ",\"articles\":" + std::to_string(count.articles) +
         ",\"first\":" + date_as_json(count.first) + ",\"last\":" + date_as_json(count.last) +
         ",\"forms\":" + array(count.forms, form_as_json);
}

std::string period_as_json(const EntityPeriod& period) {
  return "{\"period\":" + to_json_string(period.period.to_string()) +
         ",\"articles\":" + std::to_string(period.articles) + '}';
}

std::string companion_as_json(const Companion& other) {
  char significance[40];
  std::snprintf(significance, sizeof significance, "%.2f", other.significance);
  return '{' + entity_fields(other.entity) + ",\"together\":" + std::to_string(other.together) +
         ",\"articles\":" + std::to_string(other.articles) + ",\"significance\":" + significance +
         '}';
}

std::string evidence_as_json(const EntityEvidence& evidence) {
  return "{\"id\":" + to_json_string(evidence.id) + ",\"date\":" + date_as_json(evidence.date) +
         ",\"source\":" + to_json_string(evidence.source) +
         ",\"sentence\":" + to_json_string(evidence.sentence) +
         ",\"start\":" + std::to_string(evidence.mention.begin) +
         ",\"end\":" + std::to_string(evidence.mention.end) + '}';
}

std::string other_as_json(const EntityCount& other) {
  return '{' + entity_fields(other.entity) + ",\"articles\":" + std::to_string(other.articles) +
         '}';
}

}  // namespace

std::string count_as_json(const EntityCount& count, std::size_t rank) {
  return "{\"type\":\"entity\",\"rank\":" + std::to_string(rank) + ',' + count_fields(count) + '}';
}

std::string profile_as_json(const EntityProfile& profile) {
  return "{\"type\":\"profile\",\"schema_version\":1," + count_fields(profile.count) +
         ",\"names\":" +
         array(profile.names, [](const std::string& name) { return to_json_string(name); }) +
         ",\"timeline\":" + array(profile.timeline, period_as_json) +
         ",\"with\":" + array(profile.with, companion_as_json) +
         ",\"evidence\":" + array(profile.evidence, evidence_as_json) +
         ",\"others\":" + array(profile.others, other_as_json) + '}';
}

std::string suggestion_as_json(const MergeSuggestion& suggestion) {
  return "{\"type\":\"suggestion\"," + entity_fields({suggestion.kind, suggestion.name}) +
         ",\"variant\":" + to_json_string(suggestion.variant) +
         ",\"articles\":" + std::to_string(suggestion.articles) +
         ",\"variant_articles\":" + std::to_string(suggestion.variant_articles) +
         ",\"reason\":" + to_json_string(suggestion.reason) + '}';
}

}  // namespace newshound::tools
