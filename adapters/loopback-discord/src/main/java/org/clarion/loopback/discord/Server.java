package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A server: who is in it and what they may do. */
final class Server {
  final long id;
  final String name;
  final Person owner;
  final Map<Long, Role> roles = new LinkedHashMap<>();

  /** The role of each member's own, by the person; null for one who has none. */
  final Map<Long, @Nullable Role> members = new LinkedHashMap<>();

  final List<ObjectNode> events = new ArrayList<>();
  final List<ObjectNode> audit = new ArrayList<>();
  boolean joined = true;

  /** Where the server's own notices go; 0 for nowhere. */
  long systemChannel;

  boolean outage;

  /** What a group of members may do. */
  static final class Role {
    final long id;
    final String name;
    final boolean managed;
    final int position;
    long rights;

    Role(long id, String name, boolean managed, int position, long rights) {
      this.id = id;
      this.name = name;
      this.managed = managed;
      this.position = position;
      this.rights = rights;
    }

    ObjectNode json() {
      ObjectNode role =
          Json.object()
              .put("id", Json.id(id))
              .put("name", name)
              .put("permissions", Long.toString(rights))
              .put("position", position)
              .put("color", 0)
              .put("hoist", false)
              .put("managed", managed)
              .put("mentionable", false)
              .put("flags", 0);
      role.putObject("colors")
          .put("primary_color", 0)
          .putNull("secondary_color")
          .putNull("tertiary_color");
      return role;
    }
  }

  Server(long id, String name, Person owner) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    roles.put(id, new Role(id, "@everyone", false, 0, Right.USUAL));
    members.put(owner.id, null);
  }

  Role everyone() {
    return Objects.requireNonNull(roles.get(id));
  }

  Role addRole(long roleId, String roleName, boolean managed, long rights) {
    Role role = new Role(roleId, roleName, managed, roles.size(), rights);
    roles.put(roleId, role);
    return role;
  }

  /** What a member may do where no channel says otherwise. */
  long rights(long person) {
    if (person == owner.id) {
      return Right.EVERY;
    }
    Role own = members.get(person);
    long rights = everyone().rights | (own == null ? 0 : own.rights);
    return Right.has(rights, Right.ADMINISTRATOR) ? Right.EVERY : rights;
  }

  ObjectNode memberJson(Person person) {
    ObjectNode member =
        Json.object()
            .put("joined_at", "2024-01-01T00:00:00.000000+00:00")
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0)
            .put("pending", false)
            .putNull("nick")
            .putNull("avatar")
            .putNull("banner")
            .putNull("premium_since")
            .putNull("communication_disabled_until");
    Role own = members.get(person.id);
    var held = member.putArray("roles");
    if (own != null) {
      held.add(Json.id(own.id));
    }
    member.set("user", person.json());
    return member;
  }
}
