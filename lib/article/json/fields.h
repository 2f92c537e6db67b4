/// The fields of one record, by map and flavour.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "article/json/flavours.h"
#include "base/json.h"
#include "newshound/date.h"
#include "newshound/field_map.h"

namespace newshound::article {

/// A record in which each key was looked up once. The map must outlive it.
class Fields {
 public:
  using Values = std::span<const json::Value>;

  Fields(json::Value record, const FieldMap& map, DateOrder order);

  const Flavour& flavour() const { return *flavour_; }
  /// Of dates of numbers alone.
  DateOrder date_order() const { return order_; }

  /// Calls `accept` with what may be `field`, the best first, until it returns true. Several values
  /// at once come from a path of the map that leads through a list.
  template <class Accept>
  void first(RecordField field, Accept accept) const {
    if (accept_mapped(field, accept)) return;
    for (const auto& place : flavour_->places[static_cast<std::size_t>(field)])
      if (const auto value = at(place); value && accept(Values(&*value, 1))) return;
  }

 private:
  template <class Accept>
  bool accept_mapped(RecordField field, Accept accept) const {
    for (const auto& rule : map_->rules) {
      if (rule.field != field) continue;
      const auto values = values_at(rule.path);
      if (!values.empty() && accept(Values(values))) return true;
    }
    return false;
  }

  std::vector<json::Value> values_at(std::string_view path) const;
  std::optional<json::Value> at(const Place& place) const;

  json::Value record_;
  const FieldMap* map_;
  DateOrder order_;
  KeySet present_;
  std::array<std::uint32_t, most_keys> members_;  ///< by key, of those that are present
  const Flavour* flavour_;
};

}  // namespace newshound::article
